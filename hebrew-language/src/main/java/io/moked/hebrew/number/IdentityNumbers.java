package io.moked.hebrew.number;

import io.moked.hebrew.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Identity numbers and company numbers, spoken and written. The check digit: weights 1 and 2 in turn, the digits of the
 * products added up, a multiple of ten (Population Registry, Registrar of Companies).
 */
public final class IdentityNumbers {

    private static final int LENGTH = 9;
    private static final int FEWEST_IN_A_SENTENCE = 7;
    private static final int FEWEST_WHEN_NAMED = 5;
    private static final Set<String> NAMES = Set.of(
            "זהות", "הזהות", "ת״ז", "תז", "ז", "ח״פ", "חפ", "פ", "ע״מ", "עוסק", "חברה", "החברה", "מורשה", "פטור",
            "עמותה");

    private static final Set<String> OTHERS = Set.of(
            "דרכון", "הדרכון", "הזמנה", "ההזמנה", "חשבון", "החשבון", "טלפון", "הטלפון", "נייד", "הנייד", "פקס", "אשראי",
            "האשראי");
    private static final int WORDS_BEFORE = 3;

    private IdentityNumbers() {}

    /** Digits of a length, with or without a right check digit. */
    private record Length(int fewest, boolean checked) implements Dictation.Shape {

        @Override
        public boolean canBegin(String digits) {
            return digits.length() <= LENGTH;
        }

        @Override
        public boolean isWhole(String digits) {
            return digits.length() >= fewest && (!checked || isValid(digits));
        }

        @Override
        public boolean isOpenEnded() {
            return true;
        }
    }

    /**
     * The identity number of the text; one with fewer than nine digits only when it is named as such, is nearly as long,
     * or is all there is. Of several ways to read spoken digits it is the one whose check digit is right.
     */
    public static Optional<IdentityNumber> read(String text) {
        var words = Words.of(text);
        var named = afterName(words);
        var fewest = isOnlyDigits(words) ? 1 : named > 0 ? FEWEST_WHEN_NAMED : FEWEST_IN_A_SENTENCE;
        return find(words, named, fewest)
                .or(() -> named == 0 ? Optional.empty() : find(words, 0, FEWEST_IN_A_SENTENCE));
    }

    /** Whether these are up to nine digits, not all zeros, with a right check digit. */
    public static boolean isValid(String digits) {
        if (digits.isEmpty()
                || digits.length() > LENGTH
                || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return false;
        }
        var padded = padded(digits);
        var sum = 0;
        for (var place = 0; place < LENGTH; place++) {
            var product = (padded.charAt(place) - '0') * (place % 2 + 1);
            sum += product > 9 ? product - 9 : product;
        }
        return sum > 0 && sum % 10 == 0;
    }

    private static Optional<IdentityNumber> find(Words words, int from, int fewest) {
        for (var index = from; index < words.size(); index++) {
            if (canStart(words, index)) {
                for (var shape : shapes(fewest)) {
                    var found = Dictation.at(words, index, shape);
                    if (found.isPresent()) {
                        return found.map(digits -> of(digits.digits()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Length> shapes(int fewest) {
        return List.of(
                new Length(LENGTH, true),
                new Length(LENGTH, false),
                new Length(fewest, true),
                new Length(fewest, false));
    }

    private static boolean canStart(Words words, int index) {
        var whole = words.get(index).isDigits() && words.get(index).text().length() == LENGTH;
        return (whole || Dictation.begins(words, index) && !Dictation.goesOnBefore(words, index))
                && !isOfSomethingElse(words, index);
    }

    private static boolean isOfSomethingElse(Words words, int index) {
        for (var before = index - 1;
                before >= index - WORDS_BEFORE && !words.get(before).isDigits();
                before--) {
            if (OTHERS.contains(words.get(before).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnlyDigits(Words words) {
        return words.size() > 0
                && Dictation.begins(words, 0)
                && Dictation.at(words, 0, new Length(1, false))
                        .filter(found -> found.end() == words.size())
                        .isPresent();
    }

    /** The index after the last word that names such a number; 0 when none does. */
    private static int afterName(Words words) {
        for (var index = words.size() - 1; index >= 0; index--) {
            if (NAMES.contains(words.get(index).text())) {
                return index + 1;
            }
        }
        return 0;
    }

    private static IdentityNumber of(String digits) {
        return new IdentityNumber(padded(digits), isValid(digits));
    }

    private static String padded(String digits) {
        return "0".repeat(LENGTH - digits.length()) + digits;
    }
}
