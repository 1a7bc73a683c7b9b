package io.moked.ai.time;

import io.moked.hebrew.text.HebrewText;
import java.util.regex.Pattern;

/** Whether an answer takes what was offered. */
enum Acceptance {
    /** It does not, or not clearly. */
    NONE,
    /** A plain yes: right where one thing was offered. */
    YES,
    /** One of several is chosen. */
    CHOICE;

    /** All in the form of {@link HebrewText#comparable}: without final letters. */
    private static final Pattern REFUSAL = words("לא|אל|במקומ|עדיפ|אחר|אחרת|חוצ|עזבי|עזוב|רגע");

    private static final Pattern CONSENT = words(
            "כנ|בסדר|טוב|טובה|אוקיי|אוקי|או קיי|סבבה|יופי|מצוינ|מצויינ|מעולה|נהדר|מושלמ"
                    + "|בטח|נכונ|בדיוק|מתאימ|מתאימה|הולכ|סגור|סגרנו|אשמח|בשמחה|יאללה|מקובל|מסכימ|מסכימה|בהחלט|ודאי|בוודאי"
                    + "|תקבע|תקבעי|תקבעו|קבע|קבעי|קבעו|תרשמי|תרשומ|רשמי|רשומ|לקבוע|נקבע|ניקח|אקח|לוקח|לוקחת|זורמ|זורמת");

    private static final Pattern CHOOSING =
            words("הראשונ|הראשונה|השני|השנייה|השניה|השלישי|השלישית|האחרונ|האחרונה|המוקדמ|המאוחר|הקודמ|אצל");

    static Acceptance of(String said) {
        var words = HebrewText.comparable(said);
        if (REFUSAL.matcher(words).find()) {
            return NONE;
        }
        if (CHOOSING.matcher(words).find()) {
            return CHOICE;
        }
        return CONSENT.matcher(words).find() ? YES : NONE;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<!\\S)ו?(?:" + alternatives + ")(?!\\S)");
    }
}
