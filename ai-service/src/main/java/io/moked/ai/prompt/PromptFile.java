package io.moked.ai.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** A text under {@code resources/prompts} with places for values: {@code {{name}}}. Values are never read as places. */
public final class PromptFile {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String name;
    private final String text;
    private final Set<String> places;

    private PromptFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.places = PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    /** Reads a file; its name is without folder and ending. */
    public static PromptFile named(String name) {
        try {
            return new PromptFile(
                    name,
                    new ClassPathResource("prompts/" + name + ".md")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text with its values.
     *
     * @throws IllegalArgumentException if a place has no value or a value no place
     */
    public String with(Map<String, String> values) {
        if (!values.keySet().equals(places)) {
            throw new IllegalArgumentException("prompt " + name + " has the places " + places);
        }
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
