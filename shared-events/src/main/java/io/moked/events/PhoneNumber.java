package io.moked.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A phone number in E.164 form, such as {@code +972502345678}. Its {@link #toString} hides all but the last three
 * digits, since it ends up in logs; {@link #e164} is the whole number.
 *
 * @param e164 plus sign and 7 to 15 digits
 */
public record PhoneNumber(@JsonValue String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    /** @throws IllegalArgumentException if the text is not E.164 */
    @JsonCreator
    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("not an E.164 phone number");
        }
    }

    /** Whether the text is a number in E.164 form; Twilio sends {@code anonymous} and the like for withheld ones. */
    public static boolean isE164(String text) {
        return E164.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "…" + e164.substring(e164.length() - 3);
    }
}
