package io.moked.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A vendor's answer: a status, headers and a body that is there at once or is written bit by bit. */
public final class Reply {

    /** Writes a body bit by bit; flushing sends what is written so far. */
    @FunctionalInterface
    public interface Stream {
        /** Writes the whole body. */
        void writeTo(OutputStream out) throws IOException;
    }

    private static final Reply NONE = new Reply(0, Map.of(), new byte[0], null);

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final @org.jspecify.annotations.Nullable Stream stream;

    private Reply(
            int status, Map<String, String> headers, byte[] body, @org.jspecify.annotations.Nullable Stream stream) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.stream = stream;
    }

    /** No answer at all: the connection is cut. */
    public static Reply none() {
        return NONE;
    }

    /** JSON text. */
    public static Reply json(int status, String json) {
        return of(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Plain text. */
    public static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Any bytes. */
    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, null);
    }

    /** A body that is written bit by bit, such as server-sent events. */
    public static Reply stream(String contentType, Stream stream) {
        return new Reply(200, Map.of("Content-Type", contentType), new byte[0], stream);
    }

    /** The same with further headers. */
    public Reply with(Map<String, String> more) {
        var all = new java.util.LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, all, body, stream);
    }

    boolean isNone() {
        return this == NONE;
    }

    Map<String, String> headers() {
        return headers;
    }

    void send(HttpExchange exchange) throws IOException {
        if (stream == null) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } else {
            exchange.sendResponseHeaders(status, 0);
            stream.writeTo(exchange.getResponseBody());
        }
    }
}
