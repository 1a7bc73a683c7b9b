package io.moked.crm.search;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Part of a phone number, in any writing.
 *
 * @param beginning of it in E.164; absent if the digits cannot begin one
 * @param end its last digits
 */
record SoughtNumber(@Nullable String beginning, String end) {

    private static final Pattern NUMBER = Pattern.compile("[+\\d\\s().-]{3,40}");
    private static final int FEWEST_DIGITS = 3;

    /** Reads one, if it is one. */
    static Optional<SoughtNumber> of(String query) {
        var text = query.strip();
        var digits = text.replaceAll("\\D", "");
        return NUMBER.matcher(text).matches() && digits.length() >= FEWEST_DIGITS
                ? Optional.of(new SoughtNumber(beginning(text, digits), digits))
                : Optional.empty();
    }

    private static @Nullable String beginning(String text, String digits) {
        if (text.startsWith("+") || digits.startsWith("972")) {
            return "+" + digits;
        }
        return digits.startsWith("0") ? "+972" + digits.substring(1) : null;
    }
}
