package io.moked.sandbox.openai;

import io.moked.sandbox.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a {@code multipart/form-data} body (RFC 7578). */
record Multipart(List<Part> parts) {

    /**
     * One part.
     *
     * @param fileName absent for a plain field
     */
    record Part(String name, @Nullable String fileName, byte[] content) {

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]+)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("[;\\s]name=(?:\"([^\"]*)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME =
            Pattern.compile("[;\\s]filename=(?:\"([^\"]*)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);
    private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};

    /** @throws Refused if the request is not multipart, or broken */
    static Multipart of(Request request) {
        var type = request.header("content-type").orElse("");
        var boundary = BOUNDARY.matcher(type);
        if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") || !boundary.find()) {
            throw broken();
        }
        return new Multipart(
                parse(request.body(), "\r\n--" + group(boundary.toMatchResult()).orElseThrow()));
    }

    Optional<Part> first(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    private static List<Part> parse(byte[] body, String delimiterText) {
        var delimiter = delimiterText.getBytes(StandardCharsets.UTF_8);
        var parts = new ArrayList<Part>();
        // The first delimiter may lack the line break before it.
        int at = indexOf(body, Arrays.copyOfRange(delimiter, 2, delimiter.length), 0) - 2;
        while (true) {
            int start = at + delimiter.length;
            if (at < -2 || start + 2 > body.length) {
                throw broken();
            }
            if (body[start] == '-' && body[start + 1] == '-') {
                return parts;
            }
            int next = indexOf(body, delimiter, start);
            int headersEnd = indexOf(body, HEADERS_END, start);
            if (next < 0 || headersEnd < 0 || headersEnd > next) {
                throw broken();
            }
            parts.add(part(body, start, headersEnd, next));
            at = next;
        }
    }

    private static Part part(byte[] body, int start, int headersEnd, int end) {
        var headers = new String(body, start, headersEnd - start, StandardCharsets.UTF_8);
        var name = NAME.matcher(headers);
        if (!name.find()) {
            throw broken();
        }
        var fileName = FILE_NAME.matcher(headers);
        int content = Math.min(headersEnd + HEADERS_END.length, end);
        return new Part(
                group(name.toMatchResult()).orElseThrow(),
                fileName.find() ? group(fileName.toMatchResult()).orElse("") : null,
                Arrays.copyOfRange(body, content, end));
    }

    private static Optional<String> group(java.util.regex.MatchResult found) {
        return Optional.ofNullable(found.group(1)).or(() -> Optional.ofNullable(found.group(2)));
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static Refused broken() {
        return Refused.invalid("Could not parse multipart form", null, null);
    }
}
