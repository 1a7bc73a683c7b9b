package io.moked.crm.customer.search;

import io.moked.hebrew.text.HebrewText;
import java.util.Locale;

/**
 * What somebody looks for, in the forms in which customers are kept.
 *
 * @param name without niqqud, final letters and punctuation; empty if there are no letters
 * @param digits of a phone or id number, without the zero or the country's code in front; empty if there are too few
 * @param email a part of an address; empty if it cannot be one
 */
record Sought(String name, String digits, String email) {

    private static final int FEWEST_DIGITS = 3;
    private static final int LONGEST = 100;

    static Sought of(String query) {
        var text = query.substring(0, Math.min(query.length(), LONGEST))
                .replace("\0", "")
                .strip();
        var digits = text.replaceAll("\\D", "");
        var isNumber = !digits.isEmpty() && text.chars().noneMatch(Character::isLetter);
        var email = text.toLowerCase(Locale.ROOT);
        return new Sought(
                isNumber ? "" : HebrewText.comparable(text),
                isNumber && digits.length() >= FEWEST_DIGITS ? digits.replaceFirst("^(00972|972|0)", "") : "",
                email.matches("[a-z0-9@._+-]{3,}") ? email : "");
    }
}
