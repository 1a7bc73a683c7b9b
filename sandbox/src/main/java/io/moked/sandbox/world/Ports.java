package io.moked.sandbox.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Where everything listens. A service's management port is its port plus {@value #MANAGEMENT_OFFSET}. */
public record Ports(Map<Listener, Integer> numbers) {

    /** Distance of a service's management port from its port. */
    public static final int MANAGEMENT_OFFSET = 1000;

    /** Whoever listens on a port. */
    public enum Listener {
        /** gateway-service. */
        GATEWAY(8080),
        /** telephony-service. */
        TELEPHONY(8081),
        /** ai-service. */
        AI(8082),
        /** crm-service. */
        CRM(8083),
        /** messaging-service. */
        MESSAGING(8084),
        /** billing-service. */
        BILLING(8085),
        /** The emulated vendors' HTTP. */
        VENDORS(8090),
        /** The emulated Google voices' gRPC. */
        VOICES(8091),
        /** PostgreSQL. */
        POSTGRES(15432),
        /** Kafka. */
        KAFKA(19092);

        private final int usual;

        Listener(int usual) {
            this.usual = usual;
        }

        /** The environment variable that moves it. */
        public String variable() {
            return "MOKED_PORT_" + name();
        }

        private boolean isService() {
            return ordinal() <= BILLING.ordinal();
        }
    }

    // Below the ranges from which Linux and macOS take the ports of outgoing connections.
    private static final int FREE_FROM = 20_000;
    private static final int FREE_TO = 31_000;

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /**
     * The usual ports, moved by what the environment says.
     *
     * @throws CannotStart if a variable is not a port number, or two listeners would share one
     */
    public static Ports defaults(Map<String, String> environment) {
        var numbers = new EnumMap<Listener, Integer>(Listener.class);
        var taken = new java.util.HashMap<Integer, Listener>();
        for (var listener : Listener.values()) {
            var number = number(listener, environment.get(listener.variable()));
            numbers.put(listener, number);
            claim(taken, listener, number);
            if (listener.isService()) {
                claim(taken, listener, number + MANAGEMENT_OFFSET);
            }
        }
        return new Ports(numbers);
    }

    private static int number(Listener listener, @org.jspecify.annotations.Nullable String text) {
        if (text == null || text.isBlank()) {
            return listener.usual;
        }
        var highest = 65_535 - (listener.isService() ? MANAGEMENT_OFFSET : 0);
        if (text.strip().matches("\\d{1,5}")) {
            var number = Integer.parseInt(text.strip());
            if (number > 0 && number <= highest) {
                return number;
            }
        }
        throw new CannotStart(
                "%s=%s is not a port: give a number from 1 to %d.".formatted(listener.variable(), text, highest));
    }

    private static void claim(Map<Integer, Listener> taken, Listener listener, int number) {
        var other = taken.putIfAbsent(number, listener);
        if (other != null) {
            throw new CannotStart(
                    "%s and %s would share port %d (a service also uses its port + %d): change one of them."
                            .formatted(other.variable(), listener.variable(), number, MANAGEMENT_OFFSET));
        }
    }

    /** Ports on which nothing listens now, for tests. */
    public static Ports free() {
        var numbers = new EnumMap<Listener, Integer>(Listener.class);
        var taken = new HashSet<Integer>();
        for (var listener : Listener.values()) {
            numbers.put(listener, freeFor(listener, taken));
        }
        return new Ports(numbers);
    }

    private static int freeFor(Listener listener, HashSet<Integer> taken) {
        while (true) {
            var number = ThreadLocalRandom.current().nextInt(FREE_FROM, FREE_TO);
            var second = listener.isService() ? number + MANAGEMENT_OFFSET : number;
            if (!taken.contains(number) && !taken.contains(second) && !isInUse(number) && !isInUse(second)) {
                taken.add(number);
                taken.add(second);
                return number;
            }
        }
    }

    /** Where a listener is. */
    public int of(Listener listener) {
        return Optional.ofNullable(numbers.get(listener)).orElseThrow();
    }

    /** Where a service is. */
    public int of(Service service) {
        return of(Listener.valueOf(service.name()));
    }

    /** Where a service tells how it is. */
    public int management(Service service) {
        return of(service) + MANAGEMENT_OFFSET;
    }

    /** The address of a service. */
    public String url(Service service) {
        return "http://127.0.0.1:" + of(service);
    }

    /**
     * Makes sure nothing listens on any of them.
     *
     * @throws CannotStart naming the listener, the port, and the variable that moves it
     */
    public void requireFree() {
        for (var listener : Listener.values()) {
            requireFree(listener, of(listener));
            if (listener.isService()) {
                requireFree(listener, of(listener) + MANAGEMENT_OFFSET);
            }
        }
    }

    private static void requireFree(Listener listener, int number) {
        if (isInUse(number)) {
            throw new CannotStart(
                    "Port %d for %s is in use by another program: stop that program, or set %s to another port."
                            .formatted(number, listener.name().toLowerCase(Locale.ROOT), listener.variable()));
        }
    }

    // Both addresses, since macOS lets a program listen on the one while another listens on the other.
    static boolean isInUse(int number) {
        return !canListen(new InetSocketAddress(number))
                || !canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
    }

    private static boolean canListen(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
