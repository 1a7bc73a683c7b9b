package io.moked.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One HTTP server on the loopback interface on which all emulated vendors are reached, each under a path of its own. */
public final class VendorServer implements AutoCloseable {

    /** What a vendor does with a request. */
    @FunctionalInterface
    public interface Handler {
        /** Answers; {@link Reply#none()} closes the connection without an answer. */
        Reply handle(Request request) throws Exception;
    }

    private record Route(String method, Pattern path, List<String> names, Handler handler) {}

    private static final Logger log = LoggerFactory.getLogger(VendorServer.class);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final HttpServer server;
    private final List<Route> routes = new CopyOnWriteArrayList<>();

    private VendorServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts a server without any routes.
     *
     * @param port 0 for any free port
     * @throws UncheckedIOException if the port is in use
     */
    public static VendorServer start(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 1024);
            var vendors = new VendorServer(server);
            server.createContext("/", vendors::dispatch);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return vendors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The address of a path on this server. */
    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /**
     * Adds a route; the first that fits answers.
     *
     * @param path with placeholders such as {@code /Calls/{sid}.json}
     */
    public VendorServer on(String method, String path, Handler handler) {
        var names =
                PLACEHOLDER.matcher(path).results().map(found -> found.group(1)).toList();
        var literals = PLACEHOLDER.splitAsStream(path).map(Pattern::quote).collect(Collectors.joining("([^/]+?)"));
        var ending = path.endsWith("}") ? "([^/]+?)" : "";
        routes.add(new Route(method, Pattern.compile(literals + ending), names, handler));
        return this;
    }

    private void dispatch(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = Request.read(exchange);
            var reply = answer(request);
            if (reply.isNone()) {
                return;
            }
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            reply.send(exchange);
        }
    }

    private Reply answer(Request request) {
        for (var route : routes) {
            var match = route.path.matcher(request.path());
            if (route.method.equals(request.method()) && match.matches()) {
                try {
                    return route.handler.handle(request.with(variables(route, match)));
                } catch (Exception e) {
                    log.atError()
                            .setCause(e)
                            .addKeyValue("path", request.path())
                            .log("Emulated vendor failed");
                    return Reply.text(500, "emulator: " + e);
                }
            }
        }
        return Reply.text(404, "no such path at the emulated vendors: " + request.path());
    }

    private static Map<String, String> variables(Route route, Matcher match) {
        var variables = new java.util.HashMap<String, String>();
        for (int i = 0; i < route.names.size(); i++) {
            variables.put(route.names.get(i), match.group(i + 1));
        }
        return variables;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
