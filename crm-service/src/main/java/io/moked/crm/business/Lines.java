package io.moked.crm.business;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.ObjectMapper;

/** On which line of a file each thing stands, by its path, such as {@code staff[1].hours[0].opens}. */
final class Lines {

    private final Map<String, Integer> byPath = new HashMap<>();

    private Lines() {}

    /**
     * Reads where all things stand.
     *
     * @throws tools.jackson.core.JacksonException if the file cannot be understood
     */
    static Lines of(Path file, ObjectMapper format) {
        var lines = new Lines();
        try (var parser = format.createParser(file.toFile())) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.note(parser, token);
            }
        }
        return lines;
    }

    private void note(JsonParser parser, JsonToken token) {
        if (!token.isStructEnd()) {
            byPath.putIfAbsent(
                    path(parser.streamReadContext()),
                    parser.currentTokenLocation().getLineNr());
        }
    }

    private static String path(TokenStreamContext context) {
        var parent = context.getParent();
        if (parent == null) {
            return "";
        }
        var before = path(parent);
        if (context.inArray()) {
            return context.hasCurrentIndex() ? before + '[' + context.getCurrentIndex() + ']' : before;
        }
        var name = context.currentName();
        return name == null ? before : before.isEmpty() ? name : before + '.' + name;
    }

    /** The line of a path; of what is missing, the line of what it is missing in. */
    int of(String path) {
        var line = byPath.get(path);
        if (line != null) {
            return line;
        }
        var end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return end < 0 ? 1 : of(path.substring(0, end));
    }
}
