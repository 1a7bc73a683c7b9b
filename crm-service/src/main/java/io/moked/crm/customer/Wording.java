package io.moked.crm.customer;

import io.moked.chassis.problem.Problem;
import io.moked.hebrew.text.HebrewText;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write: a few words, on one line and without what cannot be seen, or a moment. */
public final class Wording {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\s]+");

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

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

    /**
     * A moment that somebody may mean: what lies far away no calendar can show.
     *
     * @throws Problem {@code invalid} under a code, if nobody can have meant it
     */
    public static @Nullable Instant moment(String field, @Nullable Instant written, String code) {
        if (written != null && (written.isBefore(EARLIEST) || written.isAfter(LATEST))) {
            throw Problem.invalid(field, code);
        }
        return written;
    }

    /** The words on one line. */
    public static String line(String written) {
        return INVISIBLE
                .matcher(HebrewText.withoutBidiControls(written))
                .replaceAll(" ")
                .strip();
    }
}
