package io.moked.hebrew.time;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Words about time in a text.
 *
 * @param text the words that the meaning rests on, exactly as they stand in the text
 * @param start where they start in the text, in UTF-16 units
 * @param end where they end, exclusive
 * @param meaning of what recurs, its first occurrence that is not over
 * @param confirm whether something was filled in that was not said, so that it has to be asked before it is relied on
 * @param every how often it recurs, which is always to be confirmed; null when it is said of one time
 */
public record TimeMatch(
        String text,
        int start,
        int end,
        Meaning meaning,
        boolean confirm,
        @Nullable Period every) {}
