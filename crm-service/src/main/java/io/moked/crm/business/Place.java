package io.moked.crm.business;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in what is being read, at which mistakes can be noted. Reading goes on after a mistake, so that all are found at
 * once; what is put in place of the wrong value is never used.
 */
final class Place {

    /** Takes down mistakes. */
    @FunctionalInterface
    interface Notes {

        /**
         * A mistake.
         *
         * @param path where, such as {@code staff[1].hours[0].opens}
         * @param code for whom writes at the desk, such as {@code hours.order}
         * @param what in words, for whom writes a file
         */
        void mistake(String path, String code, String what);
    }

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}");

    private final String path;
    private final Notes notes;

    private Place(String path, Notes notes) {
        this.path = path;
        this.notes = notes;
    }

    /** The beginning of what is read. */
    static Place start(Notes notes) {
        return new Place("", notes);
    }

    Place at(String field) {
        return new Place(path.isEmpty() ? field : path + '.' + field, notes);
    }

    Place at(int index) {
        return new Place(path + '[' + index + ']', notes);
    }

    void mistake(String code, String what) {
        notes.mistake(path, code, what);
    }

    /** Reads a value that must be there; a fitting stand-in is returned otherwise. */
    <R, V> V required(@Nullable R raw, V standIn, Function<R, V> reading, String expectation) {
        if (raw == null || raw instanceof String text && text.isBlank()) {
            mistake("field.missing", "is missing; " + expectation);
            return standIn;
        }
        try {
            return reading.apply(raw);
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            mistake("field.invalid", "'" + raw + "' does not fit; " + expectation);
            return standIn;
        }
    }

    /** Reads a value that may be missing. */
    <R, V> V optional(@Nullable R raw, V usual, Function<R, V> reading, String expectation) {
        return raw == null ? usual : required(raw, usual, reading, expectation);
    }

    int number(@Nullable Integer raw, int least, int most) {
        return required(
                raw,
                least,
                value -> {
                    if (value < least || value > most) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return value;
                },
                "write from " + least + " to " + most);
    }

    /** A text that must be there. */
    String text(@Nullable String raw, int longest) {
        return required(raw, "", text -> clean(text, longest), "write a text");
    }

    /** A text that may be missing. */
    @Nullable
    String optionalText(@Nullable String raw, int longest) {
        return raw == null || raw.isBlank() ? null : clean(raw, longest);
    }

    private String clean(String raw, int longest) {
        var text = CONTROLS.matcher(raw.replace("\r\n", "\n")).replaceAll(" ").strip();
        if (text.length() > longest) {
            mistake("field.too-long", "has more than " + longest + " characters");
        }
        return text;
    }

    <R, V> List<V> each(@Nullable List<@Nullable R> raw, int most, BiFunction<R, Place, V> reading) {
        var values = new ArrayList<V>();
        var elements = raw == null ? List.<@Nullable R>of() : raw;
        if (elements.size() > most) {
            mistake("field.too-many", "has more than " + most + " entries");
            return List.of();
        }
        for (int i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            if (element == null) {
                at(i).mistake("field.missing", "is empty; write a value or take the line away");
            } else {
                values.add(reading.apply(element, at(i)));
            }
        }
        return List.copyOf(values);
    }

    <V> void distinct(List<V> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.indexOf(values.get(i)) < i) {
                at(i).mistake("field.duplicate", "'" + values.get(i) + "' stands there twice");
            }
        }
    }
}
