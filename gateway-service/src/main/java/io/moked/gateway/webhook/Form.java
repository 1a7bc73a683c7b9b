package io.moked.gateway.webhook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A form as it was posted: repeated and empty parameters included, in their order. */
final class Form {

    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    private Form() {}

    static Form empty() {
        return new Form();
    }

    /** @throws IllegalArgumentException if it is not well-formed */
    static Form parse(String encoded) {
        var form = new Form();
        for (var pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                form.parameters
                        .computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Set<String> names() {
        return parameters.keySet();
    }

    List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The value of a parameter that was sent exactly once. */
    Optional<String> only(String name) {
        var values = values(name);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
