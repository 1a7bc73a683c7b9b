package io.moked.hebrew.speech;

import io.moked.hebrew.text.Lexicon;
import io.moked.hebrew.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Digits that count nothing and are said one by one: identity numbers, plates of cars (12-345-67), orders, codes, and
 * whatever has a leading zero or is too long for a number.
 */
final class CodeReader implements Reader {

    private static final Lexicon<Boolean> NAMES = Lexicon.of(Stream.of(
                    "ת״ז", "זהות", "ח״פ", "ת״ד", "דואר", "קוד", "הזמנה", "אסמכתא", "כרטיס", "חשבונית", "קבלה", "פנייה",
                    "פניה", "רישיון", "רישוי", "סיסמה", "סיסמא", "חשבון", "אישור", "אימות", "מסתיים", "שמסתיים",
                    "ספרות", "הספרות", "דרכון", "פוליסה", "מעקב", "מיקוד", "מורשה")
            .collect(Collectors.toMap(Function.identity(), name -> true)));

    private static final int SHORTEST = 4;
    private static final int SHORTEST_LONG = 7;
    private static final int LONGEST = 24;
    private static final int LONGEST_COUNT = 9;
    private static final int FARTHEST_NAME = 4;

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var glued = Glued.at(words, from);
        var place = words.get(glued.next()).isSign('#') ? glued.next() + 1 : glued.next();
        var isNumbered = place > glued.next() && words.isGlued(place);
        var groups = groups(words, place);
        if (groups.isEmpty()) {
            return null;
        }
        var isCode = groups.size() > 2
                || !isCount(words, place, groups)
                || groups.size() == 1 && groups.getFirst().length() >= SHORTEST && isNamed(words, from)
                || isLong(words, place);
        if (!isCode && !isNumbered) {
            return null;
        }
        var said =
                groups.size() > 1 || !isCode ? PhoneReader.said(groups) : PhoneReader.said(chunks(groups.getFirst()));
        var number = isNumbered && !words.get(from - 1).is("מספר") ? "מספר " : "";
        return new Spoken(glued.prefix() + number + said, place + groups.size() * 2 - 1);
    }

    private static List<String> groups(Words words, int from) {
        var groups = new ArrayList<String>();
        var length = 0;
        for (var place = from; words.get(place).isDigits(); place += 2) {
            groups.add(words.get(place).text());
            length += words.get(place).text().length();
            if (length > LONGEST) {
                return List.of();
            }
            if (!words.isGlued(place + 1)
                    || !words.isGlued(place + 2)
                    || !words.get(place + 1).isSign('-')) {
                break;
            }
        }
        var isWritten = groups.size() != 2 && Numeral.at(words, from) != null;
        return isWritten ? groups : List.of();
    }

    private static boolean isCount(Words words, int place, List<String> groups) {
        var digits = groups.getFirst();
        var isFraction = words.isGlued(place + 1)
                && words.isGlued(place + 2)
                && words.get(place + 2).isDigits();
        return digits.length() <= LONGEST_COUNT && (digits.length() == 1 || digits.charAt(0) != '0' || isFraction);
    }

    /** Seven digits and more without commas count something only when they are round, or have a noun. */
    private static boolean isLong(Words words, int place) {
        var digits = words.get(place).text();
        return digits.length() >= SHORTEST_LONG && !digits.endsWith("000") && Thing.at(words, place + 1) == null;
    }

    /** Whether a word shortly before says that the number is a name. */
    static boolean isNamed(Words words, int from) {
        if (Thing.at(words, from + 1) != null) {
            return false;
        }
        for (var place = from - 1; place >= from - FARTHEST_NAME; place--) {
            if (isPoint(words, place)) {
                return words.get(place - 1).is("ז")
                        || words.get(place - 1).is("פ")
                        || words.get(place - 1).is("ד");
            }
            if (words.get(place).isDigits()
                    || words.get(place).isSign('.')
                    || words.get(place).isSign(',')) {
                return false;
            }
            if (NAMES.find(words.get(place).text()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The last point of ת.ז. and ח.פ. */
    private static boolean isPoint(Words words, int place) {
        return words.get(place).isSign('.')
                && words.isGlued(place)
                && words.get(place - 1).text().length() == 1
                && words.get(place - 2).isSign('.');
    }

    private static List<String> chunks(String digits) {
        return digits.length() <= SHORTEST ? List.of(digits) : PhoneReader.threes(digits);
    }
}
