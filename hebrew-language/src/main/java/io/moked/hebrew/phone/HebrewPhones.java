package io.moked.hebrew.phone;

import io.moked.hebrew.number.Dictation;
import io.moked.hebrew.number.IdentityNumbers;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.util.Optional;
import java.util.Set;

/** Phone numbers as they are dictated and written in Israel. */
public final class HebrewPhones {

    private static final String COUNTRY = "+972";
    private static final Dictation.Shape ISRAELI = new NumberingPlan();
    private static final Dictation.Shape FOREIGN = new ForeignNumber();
    private static final Dictation.Shape BARE_MOBILE = new MobileWithoutZero();
    private static final int NINE = 9;
    private static final int LONGEST_PREFIX = 3;
    private static final int WORDS_BEFORE = 4;

    private static final Set<String> OTHER_NUMBERS = Set.of(
            "זהות", "הזהות", "ת״ז", "תז", "ח״פ", "ע״מ", "דרכון", "הדרכון", "חשבון", "החשבון", "הזמנה", "ההזמנה",
            "אשראי", "האשראי", "פוליסה", "הפוליסה", "אישור", "עוסק");

    private static final Set<String> MOBILE = Set.of(
            "נייד", "הנייד", "בנייד", "ניידי", "פלאפון", "הפלאפון", "בפלאפון", "סלולרי", "הסלולרי", "טלפון", "הטלפון",
            "בטלפון", "טל׳");
    private static final Set<String> BEFORE_NUMBER =
            Set.of("שלי", "שלו", "שלה", "שלנו", "הוא", "זה", "מספר", "המספר", ":", "-", ",", "אה");

    private HebrewPhones() {}

    /**
     * The first number of the text in E.164 form, as in {@code +972502345678}. A number without a plus is Israeli;
     * short codes ({@code *2700}, 100), letters and impossible numbers are none, and neither are nine digits alone that
     * could as well be an identity number.
     */
    public static Optional<String> e164(String text) {
        var words = Words.of(text);
        if (isIdentityNumberAlone(words)) {
            return Optional.empty();
        }
        for (var index = 0; index < words.size(); index++) {
            var found = at(words, index);
            if (found.isPresent()) {
                return found;
            }
        }
        return bareMobile(words);
    }

    /**
     * The number as it is read aloud, digit by digit, prefix, three, two and two: {@code אפס חמש אפס, שתיים שלוש ארבע, חמש
     * שש, שבע שמונה}; unchanged when it is not Israeli.
     */
    public static String spoken(String e164) {
        return PhoneFormat.spoken(e164);
    }

    /** The number as it is written in Israel, {@code 050-234-5678}; unchanged when it is not Israeli. */
    public static String written(String e164) {
        return PhoneFormat.written(e164);
    }

    private static Optional<String> at(Words words, int index) {
        var word = words.get(index);
        if (word.isSign('+') || word.is("פלוס")) {
            return Dictation.at(words, index + 1, FOREIGN).flatMap(found -> ForeignNumber.e164(found.digits()));
        }
        if (!canStart(words, index)) {
            return Optional.empty();
        }
        return Dictation.at(words, index, ISRAELI).map(found -> COUNTRY + NumberingPlan.national(found.digits()));
    }

    private static boolean canStart(Words words, int index) {
        return Dictation.begins(words, index)
                && (!Dictation.goesOnBefore(words, index) || isPrefixOrWhole(words.get(index)))
                && !isOfSomethingElse(words, index);
    }

    /** Digits that begin a number even directly behind another one: {@code דירה 5 050-2345678}. */
    private static boolean isPrefixOrWhole(Word word) {
        var length = word.text().length();
        return word.isDigits()
                && word.spaced()
                && (length >= NINE
                        || length > 1 && length <= LONGEST_PREFIX && word.text().startsWith("0"));
    }

    private static boolean isOfSomethingElse(Words words, int index) {
        for (var before = index - 1;
                before >= index - WORDS_BEFORE && !words.get(before).isDigits();
                before--) {
            if (OTHER_NUMBERS.contains(words.get(before).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIdentityNumberAlone(Words words) {
        var word = words.get(0);
        return words.size() == 1
                && word.isDigits()
                && word.text().length() == NINE
                && IdentityNumbers.isValid(word.text());
    }

    /** {@code 502345678}: a mobile number whose zero was left out, when it is all there is, or said to be one. */
    private static Optional<String> bareMobile(Words words) {
        var start = 0;
        for (var index = 0; index < words.size(); index++) {
            start = MOBILE.contains(words.get(index).text()) ? index + 1 : start;
        }
        while (start > 0
                && start < words.size()
                && BEFORE_NUMBER.contains(words.get(start).text())) {
            start++;
        }
        var isSaid = start > 0;
        return Dictation.at(words, start, BARE_MOBILE)
                .filter(found -> isSaid || found.end() == words.size() && !IdentityNumbers.isValid(found.digits()))
                .map(found -> COUNTRY + found.digits());
    }
}
