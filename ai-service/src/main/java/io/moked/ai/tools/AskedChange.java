package io.moked.ai.tools;

import io.moked.ai.time.Acceptance;
import io.moked.ai.time.Exchange;
import io.moked.hebrew.text.HebrewText;
import java.util.List;
import java.util.regex.Pattern;

/** A change that the caller must have asked for, or said yes to when the agent asked; what was said last counts. */
enum AskedChange {
    CANCEL(
            "לבטל|תבטל|תבטלי|תבטלו|בטל|בטלי|בטלו|מבטל|מבטלת|מבטלימ|נבטל|אבטל|ביטול|לביטול|לוותר על|מוותר על|מוותרת על|לא אגיע|לא נגיע"
                    + "|לא אבוא|לא נבוא|לא מגיע|לא מגיעה|לא מגיעימ|לא (?:יכול|יכולה|יכולימ|אוכל|נוכל) (?:להגיע|לבוא)|לא (?:צריכ|צריכה) את התור"
                    + "|להוריד את התור|תורידי את התור|למחוק|תמחק|תמחקי|תמחקו"),
    MOVE(
            "להזיז|תזיז|תזיזי|תזיזו|נזיז|אזיז|מזיז|מזיזה|לדחות|תדחה|תדחי|תדחו|נדחה|דוחה|להקדימ|תקדימ|תקדימי|תקדימו|נקדימ|לשנות|תשנה|תשני|תשנו"
                    + "|שינוי|להעביר|תעביר|תעבירי|תעבירו|להחליפ|תחליפ|תחליפי|תחליפו|לעבור|במקומ|מועד אחר|שעה אחרת|יומ אחר|לא אגיע|לא נגיע"
                    + "|לא (?:יכול|יכולה|יכולימ|אוכל|נוכל) (?:להגיע|לבוא)");

    /** A refusal right before: {@code אל תבטלו}, {@code אני לא רוצה לבטל}. */
    private static final Pattern DENIED =
            Pattern.compile("(?<!\\S)ו?ש?(?:לא|אל|בלי)(?: (?:רוצה|רוצימ|צריכ|צריכה|ביקשתי|התכוונתי|אמרתי|באתי))? $");

    /** Who asks for the rules asks for no change. */
    private static final Pattern OF_THE_RULES = Pattern.compile(
            "(?<!\\S)(?:דמי|מדיניות|כמה|עד מתי|מה קורה אמ|ואמ|אמ (?:אני )?(?:ארצה|אצטרכ|נרצה|נצטרכ))(?!\\S)");

    private final Pattern verbs;

    /** In the form of {@link HebrewText#comparable}: without final letters. */
    AskedChange(String verbs) {
        this.verbs = Pattern.compile("(?<!\\S)[וש]?(?:" + verbs + ")(?!\\S)");
    }

    boolean in(List<Exchange> exchanges) {
        return exchanges.reversed().stream()
                .map(this::in)
                .filter(asked -> asked != Acceptance.UNCLEAR)
                .findFirst()
                .filter(Acceptance.YES::equals)
                .isPresent();
    }

    private Acceptance in(Exchange exchange) {
        var said = HebrewText.comparable(exchange.said().text());
        var verb = verbs.matcher(said);
        if (verb.find()) {
            if (DENIED.matcher(said.substring(0, verb.start())).find()) {
                return Acceptance.NO;
            }
            return OF_THE_RULES.matcher(said).find() ? Acceptance.UNCLEAR : Acceptance.YES;
        }
        return verbs.matcher(HebrewText.comparable(exchange.offered().text())).find()
                ? Acceptance.of(exchange.said().text())
                : Acceptance.UNCLEAR;
    }
}
