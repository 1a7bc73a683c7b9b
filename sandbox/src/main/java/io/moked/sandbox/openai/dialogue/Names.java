package io.moked.sandbox.openai.dialogue;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds how callers call themselves. */
final class Names {

    private static final String WORD = "([א-ת][א-ת'\"-]+)";
    private static final Pattern STATED = Pattern.compile(
            "(?<![א-ת])(?:קוראים לי|השם שלי הוא|השם שלי|השם הוא|השם|שמי הוא|שמי|על שם|על השם|מדברת|מדבר|כאן|אני) "
                    + WORD + "(?: " + WORD + ")?(?: " + WORD + ")?");
    private static final Pattern BARE = Pattern.compile("^(?:(?:כן|אה|אממ|בטח|אז|זה|של),? )*" + WORD + "(?: " + WORD
            + ")?(?: " + WORD + ")?(?:,? (?:בבקשה|תודה))*[.!]?$");
    private static final Set<String> NO_NAMES = Set.of(
            "רוצה",
            "רוצים",
            "צריך",
            "צריכה",
            "אשמח",
            "מעוניין",
            "מעוניינת",
            "מבקש",
            "מבקשת",
            "לא",
            "כן",
            "יכול",
            "יכולה",
            "אוכל",
            "חושב",
            "חושבת",
            "פה",
            "כאן",
            "גר",
            "גרה",
            "מתקשר",
            "מתקשרת",
            "מחפש",
            "מחפשת",
            "בודק",
            "בודקת",
            "שואל",
            "שואלת",
            "אבוא",
            "אגיע",
            "מעדיף",
            "מעדיפה",
            "עם",
            "על",
            "את",
            "של",
            "אל",
            "לקבוע",
            "בבקשה",
            "תודה",
            "אני",
            "אז",
            "גם",
            "כבר",
            "רק",
            "מאוד",
            "ממש",
            "מזה",
            "זה",
            "לי",
            "בדרך",
            "לבטל",
            "להזיז",
            "מדבר",
            "מדברת",
            "אמור",
            "אמורה",
            "חייב",
            "חייבת",
            "מקווה",
            "שמח",
            "שמחה",
            "בן",
            "בת",
            "הייתי",
            "היה",
            "מסכים",
            "מסכימה",
            "יודע",
            "יודעת",
            "שלום",
            "היי",
            "הלו",
            "בסדר",
            "מתאים",
            "טוב",
            "סבבה",
            "אוקיי",
            "נכון",
            "ביי",
            "להתראות",
            "משהו",
            "אחר",
            "אחרת");

    private Names() {}

    /**
     * Finds a name.
     *
     * @param asked whether the caller was just asked for it, so that it may stand alone
     */
    static Optional<String> in(Utterance utterance, boolean asked) {
        var stated = utterance
                .find(STATED)
                .results()
                .map(match -> name(match.group(1), match.group(2), match.group(3)))
                .filter(name -> !name.isEmpty())
                .findFirst();
        if (stated.isPresent() || !asked) {
            return stated;
        }
        var bare = utterance.find(BARE);
        return bare.find()
                ? Optional.of(name(bare.group(1), bare.group(2), bare.group(3))).filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    private static String name(String first, @org.jspecify.annotations.Nullable String... more) {
        if (NO_NAMES.contains(first)) {
            return "";
        }
        var name = new StringBuilder(first);
        for (var word : more) {
            boolean goesOn = word != null && !NO_NAMES.contains(word) && !word.startsWith("ו") && !isParticle(word);
            if (!goesOn) {
                return name.toString();
            }
            name.append(' ').append(word);
        }
        return name.toString();
    }

    private static boolean isParticle(String word) {
        return Set.of("מחר", "היום", "ביום", "בשעה", "לתור", "בנוגע", "לגבי", "מחרתיים")
                .contains(word);
    }
}
