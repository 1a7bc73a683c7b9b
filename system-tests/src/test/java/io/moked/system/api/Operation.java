package io.moked.system.api;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An operation of the public document.
 *
 * @param method in upper case
 * @param path with its variables in braces
 * @param content what the document says of it
 */
record Operation(String method, String path, JsonNode content) {

    private static final Pattern VARIABLE = Pattern.compile("([a-z-]+)/\\{([^}]+)}");

    /** How tables name it; of variables only that they are there counts. */
    String key() {
        return method + " " + path.replaceAll("\\{[^}]+}", "*").substring("/api/v1".length());
    }

    /** The names of those whose ids stand in the path, such as {@code customers}. */
    List<String> collections() {
        return VARIABLE.matcher(path).results().map(match -> match.group(1)).toList();
    }

    boolean isOfABusiness() {
        return collections().contains("businesses");
    }

    boolean changes() {
        return !method.equals("GET");
    }

    /** The names of its parameters in a place. */
    List<String> parameters(String in) {
        return content.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").stringValue("").equals(in))
                .map(parameter -> parameter.path("name").stringValue())
                .toList();
    }

    /** The schema of a body of a media type; missing, if it takes none. */
    JsonNode body(String mediaType) {
        return content.path("requestBody").path("content").path(mediaType).path("schema");
    }

    boolean hasBody() {
        return content.has("requestBody");
    }

    /** The path with an id for each variable. */
    String at(java.util.function.UnaryOperator<String> idOf) {
        return VARIABLE.matcher(path).replaceAll(match -> match.group(1) + "/" + idOf.apply(match.group(1)));
    }

    @Override
    public String toString() {
        return key();
    }
}
