package io.moked.sandbox.caller.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Where a mistake is: the parser has often read further when it is noticed. */
record Position(int line, int column) {

    /** Where the key or the value stands that the path of an exception leads to. */
    static Position of(YAMLMapper yaml, String text, List<Reference> path) {
        var wanted = path.stream().map(Position::step).toList();
        try (var parser = yaml.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                var isStart = token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT;
                if (isStart && pathOf(parser.streamReadContext(), token).equals(wanted)) {
                    return at(parser.currentTokenLocation());
                }
            }
        } catch (JacksonException e) {
            return at(e.getLocation());
        }
        return new Position(1, 1);
    }

    static Position at(@org.jspecify.annotations.Nullable TokenStreamLocation location) {
        return location == null
                ? new Position(1, 1)
                : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static String step(Reference reference) {
        return Optional.ofNullable(reference.getPropertyName()).orElseGet(() -> String.valueOf(reference.getIndex()));
    }

    private static List<String> pathOf(TokenStreamContext innermost, JsonToken token) {
        Deque<String> path = new ArrayDeque<>();
        var opens = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        for (var context = opens ? innermost.getParent() : innermost;
                context != null && !context.inRoot();
                context = context.getParent()) {
            path.addFirst(
                    context.inObject()
                            ? String.valueOf(context.currentName())
                            : String.valueOf(context.getCurrentIndex()));
        }
        return List.copyOf(path);
    }
}
