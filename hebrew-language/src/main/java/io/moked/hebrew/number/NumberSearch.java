package io.moked.hebrew.number;

import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Finds the first number of a text, past words that only sound like one. */
final class NumberSearch {

    private static final Set<String> PERCENT = Set.of("אחוז", "אחוזים", "אחוזי", "פרוצנט", "פרוצנטים", "%", "٪");
    private static final Set<String> EACH_OR_NONE =
            Set.of("אף", "כל", "לכל", "בכל", "מכל", "של כל", "שום", "ואף", "וכל");
    private static final Set<String> THE_OTHER = Set.of("לשני", "השני", "לשנייה", "השנייה", "בשני", "מהשני", "ולתמיד");
    private static final Set<String> TOWNS_BEFORE_NUMBERS = Set.of("באר", "קרית", "קריית");
    private static final Set<String> DAYS = Set.of("יום", "ביום", "ליום", "מיום", "ליל", "בליל", "ימי", "ערב");
    private static final Set<String> COUNTED_PLACES = Set.of(
            "קומה", "מקום", "שורה", "פעם", "כיתה", "דירה", "כניסה", "תשלום", "בניין", "סניף", "תחנה", "דלת", "חדר",
            "עמוד", "מספר", "שאלה", "תור", "טיפול", "מפגש", "פגישה", "שלב", "חלק", "דור", "גיל", "ילד", "ילדה", "בן",
            "בת");
    private static final int LONGEST_WITH_LEADING_ZERO = 6;

    private final Words words;

    NumberSearch(Words words) {
        this.words = words;
    }

    /** The first number, or what it was corrected to. What is too great to be one ends the search, since no part of it is what was meant. */
    Optional<Numeral> first() {
        return find(this::number).map(this::corrected);
    }

    /** The first number that is followed by a sign or a word for hundredths. */
    Optional<Numeral> firstPercentage() {
        return find(index -> number(index).filter(number -> number.end() > index && isPercent(number.end())));
    }

    /** The first place in a row. */
    Optional<Numeral> firstOrdinal() {
        return find(index -> OrdinalWord.LEXICON
                .find(words.get(index).text())
                .flatMap(found -> isPlace(index, found.meaning()) && !isSomethingElse(index)
                        ? Numerals.ordinal(words, index)
                        : Optional.empty()));
    }

    private Numeral corrected(Numeral first) {
        var number = first;
        while (true) {
            var next = new Pauses(words).afterTakingBack(number.end());
            var correction = next > number.end() ? number(next) : Optional.<Numeral>empty();
            if (correction.isEmpty()) {
                return number;
            }
            number = correction.get();
        }
    }

    private Optional<Numeral> find(IntFunction<Optional<Numeral>> reader) {
        var index = 0;
        while (index < words.size()) {
            var found = reader.apply(index);
            if (found.isPresent()) {
                return found;
            }
            if (isTooGreat(index)) {
                return Optional.empty();
            }
            index = next(index);
        }
        return Optional.empty();
    }

    /** Past a whole clock time or date, of which no piece is a number. */
    private int next(int index) {
        var next = index + 1;
        while (words.get(index).isDigits() && isGluedToDigits(next, ":/.-")) {
            next += 2;
        }
        return next;
    }

    private Optional<Numeral> number(int index) {
        return isSomethingElse(index)
                ? Optional.empty()
                : Numerals.quantity(words, index).filter(number -> !isPiece(number));
    }

    /** Whether a number begins here that is more than a number can be. */
    boolean isTooGreat(int index) {
        var part = Part.first(words, index);
        return part != null
                && !isSomethingElse(index)
                && switch (part.word().kind()) {
                    case UNIT, TEN, TEEN, TENS, HUNDRED, HUNDREDS_PAIR, DIGITS, SCALE ->
                        Numerals.quantity(words, index).isEmpty();
                    default -> false;
                };
    }

    /** Whether it is a piece of a clock time, a date or a telephone number. */
    private boolean isPiece(Numeral number) {
        var digits = words.get(number.end() - 1);
        var leadingZero = digits.text().startsWith("0") && digits.text().length() > 1;
        return isGluedToDigits(number.end(), ":/.")
                || leadingZero
                        && (digits.text().length() > LONGEST_WITH_LEADING_ZERO || isGluedToDigits(number.end(), "-"));
    }

    private boolean isGluedToDigits(int sign, String signs) {
        return words.isGlued(sign)
                && words.isGlued(sign + 1)
                && words.get(sign + 1).isDigits()
                && signs.contains(words.get(sign).text());
    }

    private boolean isSomethingElse(int index) {
        var word = words.get(index);
        var before = words.get(index - 1);
        if (word.isDigits()) {
            return words.isGlued(index)
                    && (before.kind() == Word.Kind.LATIN || before.isSign('*') || before.isSign('#'));
        }
        return switch (word.text()) {
            case "שני", "השני", "בשני", "לשני", "משני", "ושני" -> !isCounting(index);
            case "אחד", "אחת" ->
                EACH_OR_NONE.contains(before.text())
                        || THE_OTHER.contains(words.get(index + 1).text());
            case "שבע", "ארבע" -> TOWNS_BEFORE_NUMBERS.contains(before.text());
            case "אלפים" ->
                Currency.LEXICON.whole(words.get(index + 1).text()) == null && Part.following(words, index + 1) == null;
            case "שנייה", "שניה" -> words.size() == 1;
            case "שש" -> words.get(index + 1).is("בש") || words.get(index + 2).is("בש");
            default -> false;
        };
    }

    /** Whether {@code שני} is two and not Monday or the second. */
    private boolean isCounting(int index) {
        var noun = words.get(index + 1);
        return !DAYS.contains(words.get(index - 1).text())
                && noun.isHebrew()
                && (noun.text().endsWith("ים")
                        || noun.text().endsWith("ות")
                        || noun.text().endsWith("יי")
                        || NumeralWord.LEXICON.whole(noun.text()) != null
                        || noun.is("שקל")
                        || noun.is("אחוז")
                        || noun.is("שליש"));
    }

    private boolean isPercent(int index) {
        return PERCENT.contains(words.get(index).text());
    }

    private boolean isPlace(int index, OrdinalWord ordinal) {
        var before = words.get(index - 1).text();
        if (DAYS.contains(before)) {
            return false;
        }
        var noun = before.startsWith("ה") || before.startsWith("ב") || before.startsWith("ל")
                ? before.substring(1)
                : before;
        return words.size() == 1
                || COUNTED_PLACES.contains(before)
                || COUNTED_PLACES.contains(noun)
                || ordinal.gender() == Gender.FEMININE && ordinal.value() > 2;
    }
}
