package io.moked.hebrew.name;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's name as it was said, without titles. Personal data.
 *
 * @param given first names; a name that could not be split stands here as a whole; null when only the family was named
 * @param family family name with its particles, as in {@code בן דוד} or {@code כהן־לוי}; null when it was not said
 */
public record HebrewName(@Nullable String given, @Nullable String family) {

    /** Both, as one writes a name. */
    public String full() {
        return Stream.of(given, family).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
