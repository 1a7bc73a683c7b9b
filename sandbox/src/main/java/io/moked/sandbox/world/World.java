package io.moked.sandbox.world;

import io.moked.sandbox.infrastructure.ServiceDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;

/** The whole product and the outside world, running. */
public final class World implements AutoCloseable {

    /**
     * The address under which the services are known to Twilio; webhooks are signed for it. The emulated Twilio knows where
     * it really leads.
     */
    public static final String PUBLIC_URL = "https://moked.example";

    private final WorldSettings settings;
    private final Opened opened;
    private final KeyRing keys;
    private final Infrastructure infrastructure;
    private final Vendors vendors;
    private final Fleet fleet;
    private final FirstLogin firstLogin;

    private World(
            WorldSettings settings,
            Opened opened,
            KeyRing keys,
            Infrastructure infrastructure,
            Vendors vendors,
            Fleet fleet,
            FirstLogin firstLogin) {
        this.settings = settings;
        this.opened = opened;
        this.keys = keys;
        this.infrastructure = infrastructure;
        this.vendors = vendors;
        this.fleet = fleet;
        this.firstLogin = firstLogin;
    }

    /**
     * Starts everything and waits until calls can be taken.
     *
     * @throws CannotStart for what the user can change: a port or the data in use, a service that is not built or does
     *     not start
     */
    public static World start(WorldSettings settings) {
        var opened = new Opened();
        // From the first moment, so that Ctrl-C during the start ends what has started.
        Runtime.getRuntime().addShutdownHook(new Thread(opened::close));
        try {
            opened.add(DataFolder.hold(settings.data()));
            settings.ports().requireFree();
            new Programs(settings.home()).requireBuilt();
            return start(settings, opened);
        } catch (CannotStart e) {
            opened.close();
            throw e;
        } catch (Exception e) {
            opened.close();
            throw new IllegalStateException("The sandbox did not start", e);
        }
    }

    private static World start(WorldSettings settings, Opened opened) throws Exception {
        var keys = KeyRing.generate();
        var infrastructure = opened.add(new Infrastructure());
        infrastructure.start(settings);
        var vendors = opened.add(Vendors.start(settings.ports(), keys));
        var firstLogin = FirstLogin.in(folder(settings, "login"));
        var fleet = opened.add(new Fleet(
                settings,
                infrastructure,
                new ServiceSettings(
                        settings.ports(),
                        keys,
                        vendors.addresses(),
                        infrastructure.bootstrapServers(),
                        folder(settings, "recordings"),
                        new KeptKeys(settings.data().toAbsolutePath()),
                        firstLogin,
                        Businesses.writeTo(folder(settings, "businesses")))));
        fleet.startAll();
        settings.steps()
                .step(
                        "greetings of %d businesses prepared".formatted(Businesses.count()),
                        () -> PreparedPrompts.await(
                                infrastructure.bootstrapServers(), Businesses.count(), folder(settings, "logs")));
        return new World(settings, opened, keys, infrastructure, vendors, fleet, firstLogin);
    }

    private static Path folder(WorldSettings settings, String name) throws IOException {
        return Files.createDirectories(settings.data().resolve(name).toAbsolutePath());
    }

    /**
     * Deletes the data of earlier runs.
     *
     * @throws CannotStart if a world runs on it
     */
    public static void forget(Path data) {
        try (var folder = DataFolder.hold(data)) {
            folder.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it was started with. */
    public WorldSettings settings() {
        return settings;
    }

    /** With what the administrator logs in the first time. */
    public FirstLogin firstLogin() {
        return firstLogin;
    }

    /** The database of a service. */
    public ServiceDatabase database(Service service) {
        return infrastructure.database(service);
    }

    /** Where Kafka is. */
    public String bootstrapServers() {
        return infrastructure.bootstrapServers();
    }

    /** The key with which a service signs its tokens. */
    public PrivateKey key(Service service) {
        return keys.pair(service).getPrivate();
    }

    /** The emulated vendors. */
    public Vendors vendors() {
        return vendors;
    }

    /** The credentials of the account that the emulated Twilio and the services share. */
    public TwilioCredentials twilio() {
        return new TwilioCredentials(keys.twilioAccount(), keys.twilioToken());
    }

    /** Those of an account that a business may bring along; {@link Vendors#OWN_NUMBER} is its number. */
    public TwilioCredentials ownTwilio() {
        return new TwilioCredentials(keys.own().sid(), keys.own().token());
    }

    /**
     * An account with Twilio.
     *
     * @param accountSid its name
     * @param authToken its password, which also signs webhooks
     */
    public record TwilioCredentials(String accountSid, String authToken) {}

    /** Ends a service as a crash does. */
    public void kill(Service service) throws InterruptedException {
        fleet.kill(service);
    }

    /** Starts a service that was killed, and waits until it is ready. */
    public void start(Service service) throws Exception {
        fleet.start(service);
    }

    /** Ends everything: the services, then the vendors, Kafka and PostgreSQL. */
    @Override
    public void close() {
        opened.close();
    }
}
