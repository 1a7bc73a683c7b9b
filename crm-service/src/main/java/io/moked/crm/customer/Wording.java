package io.moked.crm.customer;

import io.moked.chassis.problem.Problem;
import io.moked.hebrew.text.HebrewText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write in a few words, on one line and without what cannot be seen. */
public final class Wording {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\s]+");

    private Wording() {}

    /**
     * What must be said.
     *
     * @throws Problem {@code invalid} if nothing is, or too much
     */
    public static String required(String field, @Nullable String written, int longest) {
        var words = optional(field, written, longest);
        if (words == null) {
            throw Problem.invalid(field, "text.missing");
        }
        return words;
    }

    /**
     * What may be left out.
     *
     * @throws Problem {@code invalid} if it is too much
     */
    public static @Nullable String optional(String field, @Nullable String written, int longest) {
        var words = line(written == null ? "" : written);
        if (words.length() > longest) {
            throw Problem.invalid(field, "text.too-long");
        }
        return words.isEmpty() ? null : words;
    }

    /** The words on one line. */
    public static String line(String written) {
        return INVISIBLE
                .matcher(HebrewText.withoutBidiControls(written))
                .replaceAll(" ")
                .strip();
    }
}
