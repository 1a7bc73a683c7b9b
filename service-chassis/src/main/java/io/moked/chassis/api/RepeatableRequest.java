package io.moked.chassis.api;

import io.moked.chassis.problem.Problem;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/** A request whose content is known by its hash before the controller reads it. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private final byte[] body;

    private RepeatableRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** A request with a body in memory; one in parts is kept by the container. All of it is there when this returns. */
    static HttpServletRequest of(HttpServletRequest request, int limit) throws IOException, ServletException {
        if (isInParts(request)) {
            request.getParts();
            return request;
        }
        var body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw Problem.tooLarge();
        }
        return new RepeatableRequest(request, body);
    }

    /** Tells requests apart, whoever sends them with whatever they are allowed. */
    static byte[] fingerprint(HttpServletRequest request, String sender) throws IOException, ServletException {
        var hash = sha256();
        add(hash, sender.getBytes(StandardCharsets.UTF_8));
        add(hash, Objects.requireNonNullElse(request.getQueryString(), "").getBytes(StandardCharsets.UTF_8));
        if (isInParts(request)) {
            for (var part : request.getParts()) {
                add(hash, (part.getName() + '\n' + part.getSubmittedFileName()).getBytes(StandardCharsets.UTF_8));
                try (var content = part.getInputStream()) {
                    add(hash, content.readAllBytes());
                }
            }
        } else {
            add(hash, ((RepeatableRequest) request).body);
        }
        return hash.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest hash, byte[] content) {
        hash.update((content.length + ":").getBytes(StandardCharsets.US_ASCII));
        hash.update(content);
    }

    private static boolean isInParts(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/");
    }

    @Override
    public ServletInputStream getInputStream() {
        var content = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public boolean isFinished() {
                return content.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read() {
                return content.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return content.read(into, offset, length);
            }
        };
    }
}
