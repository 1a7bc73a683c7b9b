package io.moked.ai.time;

import io.moked.hebrew.text.HebrewText;
import java.util.regex.Pattern;

/** How an answer takes what was offered. */
public enum Acceptance {
    /** It says neither. */
    UNCLEAR,
    YES,
    /** It refuses, or puts off. */
    NO;

    /** All in the form of {@link HebrewText#comparable}: without final letters. */
    private static final Pattern CONSENT_IN_OTHER_WORDS = words(
            "למה לא|(?:זה )?לא בעיה|אינ (?:לי )?(?:שומ )?בעיה|בלי בעיה|שומ בעיה|איזה (?:יופי|כיפ)|מה טוב|מאה אחוז(?:ימ)?|100");

    private static final Pattern HARMLESS = words(
            "(?:זה )?לא נורא|לא משנה(?: לי)?|לא אכפת(?: לי)?|לא מפריע(?: לי)?|אל תדאג(?:י|ו)?|לא רע|אינ ספק|גמ כנ|אמ כנ"
                    + "|בוקר טוב|ערב טוב|יומ טוב|שבוע טוב");

    private static final Pattern REFUSAL = words(
            "לא|אל|אינ לי|אינ מצב|במקומ|עדיפ|אחר|אחרת|חוצ|עזבי|עזוב|אבל|רק|בעייתי|קשה|התחרטתי|טעות|טעית"
                    + "|(?:מאוחר|מוקדמ|רחוק|קרוב|יקר)(?: לי)? (?:מדי|יותר)|יותר (?:מאוחר|מוקדמ|טוב)|מאוחר לי|מוקדמ לי|טוב יותר"
                    + "|אולי|אחשוב|נחשוב|לחשוב|אבדוק|נבדוק|לבדוק|אחזור|נחזור|אתייעצ|להתייעצ|נתייעצ|תבטל|תבטלי|תבטלו|לבטל");

    private static final Pattern FIRM = words(
            "כנ|אהמ|אהא|אהה|יפ|יאפ|נכונ|בדיוק|מדויק|סגור|סגורה|סגרנו|סוגרימ|קבענו|קובעימ|מאשר|מאשרת"
                    + "|מאושר|חיובי|בטח|ברור|לגמרי|בהחלט|ודאי|בוודאי|תאשרי|תאשר|תקבע|תקבעי|תקבעו|קבע|קבעי|קבעו|תרשמי|תרשומ|רשמי|רשומ"
                    + "|תזמיני|תזמינ|תשרייני|תשריינ|סגרי|תסגרי|תסגור|נקבע|ניקח|אקח|לוקח|לוקחת|זורמ|זורמת|זורמימ|הולכ עליו|yes|yep|sure");

    private static final Pattern MILD = words(
            "בסדר|טוב|טובה|אוקיי|אוקי|אוקיה|אוקייי|או קיי|או קי|ok|okay|סבבה|יופי|מצוינ|מצויינ|מעולה|נהדר|נפלא|מושלמ|אחלה|וואלה|אליפות"
                    + "|פצצה|בול|מתאימ|מתאימה|נוח|מסתדר|הולכ|אשמח|בשמחה|בכיפ|על הכיפאק|יאללה|מקובל|מסכימ|מסכימה|לקבוע|בבקשה|תודה|אפשרי"
                    + "|רוצה|שיהיה|צודקת|צודק|אישור");

    /** Behind one of these a mild word is no consent: {@code טוב, ומה עוד יש?}. */
    private static final Pattern WONDERING = words(
            "רגע|שנייה|שניה|מה|מתי|כמה|איזה|אילו|איזו|איפה|איכ|מי|האמ|למה|יש|משהו|מישהו|מישהי|אמ|עוד|יותר|צריכ|צריכה|חייב|חייבת");

    /** Reads the caller's words. */
    public static Acceptance of(String said) {
        var words = HebrewText.comparable(said);
        words = CONSENT_IN_OTHER_WORDS.matcher(words).replaceAll("כנ");
        words = HARMLESS.matcher(words).replaceAll("");
        if (REFUSAL.matcher(words).find()) {
            return NO;
        }
        var yes = FIRM.matcher(words).find()
                || MILD.matcher(words).find() && !WONDERING.matcher(words).find();
        return yes ? YES : UNCLEAR;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<!\\S)ו?(?:" + alternatives + ")(?!\\S)");
    }
}
