package io.moked.hebrew.speech;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The forms that a word with a slash stands for.
 *
 * @param plural of both genders, as one speaks to somebody unknown
 * @param isAlwaysAddressed whether it can be said to somebody only: תוכל/י
 */
record SlashForm(String masculine, String feminine, String plural, boolean isAlwaysAddressed) {

    private static final String FINALS = "ךםןףץ";
    private static final String MEDIALS = "כמנפצ";
    private static final Set<String> PLURAL_ENDINGS = Set.of("ות", "ן", "כן", "תן", "יות");
    private static final Map<String, String> ADDRESSED = Map.ofEntries(
            Map.entry("את", "אתם"),
            Map.entry("אתה", "אתם"),
            Map.entry("שאת", "שאתם"),
            Map.entry("ואת", "ואתם"),
            Map.entry("כשאת", "כשאתם"),
            Map.entry("הקש", "הקישו"),
            Map.entry("המתן", "המתינו"),
            Map.entry("הזן", "הזינו"),
            Map.entry("השאר", "השאירו"),
            Map.entry("הקלט", "הקליטו"),
            Map.entry("היכנס", "היכנסו"),
            Map.entry("אמור", "אמרו"),
            Map.entry("רשום", "רשמו"),
            Map.entry("כתוב", "כתבו"),
            Map.entry("חזור", "חזרו"),
            Map.entry("בוא", "בואו"),
            Map.entry("ברוך", "ברוכים"),
            Map.entry("לקוח", "לקוחות"));

    /** The forms of the two sides of the slash; null when they are no two genders of one word. */
    static @Nullable SlashForm of(String first, String second) {
        var addressed = ADDRESSED.get(first);
        if (addressed != null && (second.length() <= 2 || second.charAt(0) == first.charAt(0))) {
            return new SlashForm(first, joined(first, second), addressed, true);
        }
        if (second.equals("י")) {
            return new SlashForm(first, first, first.startsWith("ל") ? first : future(first), true);
        }
        if (PLURAL_ENDINGS.contains(second)) {
            return new SlashForm(first, first, first, true);
        }
        if (second.equals("ה") || second.equals("ת") || second.equals("ית") || second.equals("יה")) {
            return new SlashForm(first, joined(first, second), plural(first), false);
        }
        if (first.startsWith("ת") && isSheOfFuture(first, second)) {
            return new SlashForm(first, second, future(first), true);
        }
        var isWhole = first.length() > 2
                && second.length() >= first.length()
                && second.startsWith(first.substring(0, first.length() - 1))
                && (second.endsWith("ה") || second.endsWith("ת"));
        return isWhole ? new SlashForm(first, second, plural(first), false) : null;
    }

    /** תרצה/תרצי, תוכל/תוכלי, תרשום/תרשמי. */
    private static boolean isSheOfFuture(String he, String she) {
        var theirs = future(he);
        return he.length() > 2 && she.equals(cut(theirs) + "י");
    }

    private static String joined(String stem, String ending) {
        return stem.endsWith("ה") && ending.equals("ה")
                ? stem
                : stem.endsWith("ה") && ending.equals("ת") ? cut(stem) + "ת" : medial(stem) + ending;
    }

    private static String plural(String masculine) {
        return (masculine.endsWith("ה") ? cut(masculine) : medial(masculine)) + (masculine.endsWith("י") ? "ם" : "ים");
    }

    /** תוכל: תוכלו, תרצה: תרצו, תרשום: תרשמו, but תבוא: תבואו. */
    private static String future(String masculine) {
        if (masculine.endsWith("ה")) {
            return cut(masculine) + "ו";
        }
        var vowel = masculine.length() - 2;
        var isLong = masculine.length() >= 5 && masculine.charAt(vowel) == 'ו' && !masculine.endsWith("א");
        var stem = isLong ? masculine.substring(0, vowel) + masculine.substring(vowel + 1) : masculine;
        return medial(stem) + "ו";
    }

    private static String cut(String word) {
        return word.substring(0, word.length() - 1);
    }

    private static String medial(String word) {
        var end = FINALS.indexOf(word.charAt(word.length() - 1));
        return end < 0 ? word : cut(word) + MEDIALS.charAt(end);
    }
}
