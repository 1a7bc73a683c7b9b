package io.moked.crm.business;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file that is being read, at which mistakes can be noted. Reading goes on after a mistake, so that all
 * are found at once; what is put in place of the wrong value is never used.
 */
final class Place {

    private final Path file;
    private final Lines lines;
    private final String path;
    private final List<String> mistakes;

    private Place(Path file, Lines lines, String path, List<String> mistakes) {
        this.file = file;
        this.lines = lines;
        this.path = path;
        this.mistakes = mistakes;
    }

    /** The beginning of a file. */
    static Place in(Path file, Lines lines, List<String> mistakes) {
        return new Place(file, lines, "", mistakes);
    }

    Place at(String field) {
        return new Place(file, lines, path.isEmpty() ? field : path + '.' + field, mistakes);
    }

    Place at(int index) {
        return new Place(file, lines, path + '[' + index + ']', mistakes);
    }

    void mistake(String what) {
        mistakes.add(file + ", line " + lines.of(path) + ", " + path + ": " + what + '.');
    }

    /** Reads a value that must be there; a fitting stand-in is returned otherwise. */
    <R, V> V required(@Nullable R raw, V standIn, Function<R, V> reading, String expectation) {
        if (raw == null || raw instanceof String text && text.isBlank()) {
            mistake("is missing; " + expectation);
            return standIn;
        }
        try {
            return reading.apply(raw);
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            mistake("'" + raw + "' does not fit; " + expectation);
            return standIn;
        }
    }

    String text(@Nullable String raw) {
        return required(raw, "", String::strip, "write a text");
    }

    <R, V> List<V> each(@Nullable List<@Nullable R> raw, BiFunction<R, Place, V> reading) {
        var values = new ArrayList<V>();
        var elements = raw == null ? List.<@Nullable R>of() : raw;
        for (int i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            if (element == null) {
                at(i).mistake("is empty; write a value or take the line away");
            } else {
                values.add(reading.apply(element, at(i)));
            }
        }
        return List.copyOf(values);
    }

    <V> void distinct(List<V> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.indexOf(values.get(i)) < i) {
                at(i).mistake("'" + values.get(i) + "' stands there twice");
            }
        }
    }
}
