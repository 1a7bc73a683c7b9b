package io.moked.ai.quality;

import io.moked.hebrew.text.HebrewText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hebrew words by which something shows, and false friends: phrases with the same words that mean something else. A word
 * may have ו, ה or ש before it.
 */
enum Sign {
    AGENT_DID_NOT_UNDERSTAND(
            List.of("לא הבנתי", "לא שמעתי טוב", "לא שומעת אתכם טוב", "לא שומע אתכם טוב", "לא הצלחתי להבין"), List.of()),
    AGENT_DOES_NOT_KNOW(
            List.of("אני לא יודעת", "אני לא יודע", "אין לי מידע", "לא ידוע לי"),
            List.of("אני לא יודעת אם שמעתי", "אני לא יודע אם שמעתי")),
    MISUNDERSTOOD(
            List.of(
                    "אתה לא מבין",
                    "את לא מבינה",
                    "אתם לא מבינים",
                    "לא הבנת",
                    "לא הבנתם",
                    "לא זה מה שאמרתי",
                    "זה לא מה שאמרתי",
                    "לא אמרתי את זה",
                    "לא זה מה ששאלתי",
                    "זה לא מה ששאלתי",
                    "לא שאלתי את זה",
                    "אתה לא מקשיב",
                    "את לא מקשיבה",
                    "כבר אמרתי לך",
                    "כבר אמרתי לכם"),
            List.of(
                    "אתה לא מבין כמה",
                    "את לא מבינה כמה",
                    "אתם לא מבינים כמה",
                    "אתה לא מבין איך",
                    "את לא מבינה איך",
                    "אתם לא מבינים איך",
                    "אם לא הבנת",
                    "אם לא הבנתם")),
    DID_NOT_UNDERSTAND(
            List.of("לא הבנתי", "לא שמעתי", "מה אמרת", "מה אמרתם", "אפשר לחזור על זה", "סליחה מה"),
            List.of(
                    "לא הבנתי את הרופא",
                    "לא הבנתי את הרופאה",
                    "לא הבנתי מה הרופא",
                    "לא הבנתי מה הרופאה",
                    "לא שמעתי מכם",
                    "לא שמעתי ממכם",
                    "לא שמעתי ממך",
                    "לא שמעתי כלום בחזרה",
                    "לא שמעתי עליכם")),
    WANTS_PERSON(
            List.of(
                    "בן אדם",
                    "בנאדם",
                    "אדם אמיתי",
                    "נציג",
                    "נציגה",
                    "נציג אנושי",
                    "לדבר עם מישהו",
                    "לדבר עם מישהי",
                    "לדבר עם אדם",
                    "לדבר עם המנהל",
                    "לדבר עם המנהלת",
                    "לדבר עם המזכירה",
                    "תעבירו אותי",
                    "תעביר אותי",
                    "תעבירי אותי",
                    "להעביר אותי"),
            List.of(
                    "לא בן אדם",
                    "בן אדם של",
                    "בן אדם נחמד",
                    "כמו בן אדם",
                    "נציג של",
                    "אני נציג",
                    "אני נציגה",
                    "תעבירו אותי ליום",
                    "תעביר אותי ליום",
                    "תעבירי אותי ליום",
                    "להעביר אותי ליום",
                    "תעבירו אותי לשעה",
                    "תעביר אותי לשעה",
                    "תעבירי אותי לשעה",
                    "להעביר אותי לשעה",
                    "בלי נציג",
                    "בלי בן אדם")),
    ANGER(
            List.of(
                    "נמאס לי",
                    "חוצפה",
                    "חצופה",
                    "חצוף",
                    "חצופים",
                    "שערורייה",
                    "תתביישו",
                    "תתבייש",
                    "תתביישי",
                    "בושה וחרפה",
                    "שירות גרוע",
                    "שירות נורא",
                    "שירות מזעזע",
                    "אני כועס",
                    "אני כועסת",
                    "אני עצבני",
                    "אני עצבנית",
                    "אתם מזלזלים",
                    "איזה זלזול",
                    "איזה בזבוז זמן",
                    "סתם בזבוז זמן",
                    "מבזבזים לי את הזמן",
                    "אני אתלונן",
                    "אגיש תלונה",
                    "מטומטם",
                    "מטומטמת",
                    "אידיוט",
                    "אידיוטית",
                    "די כבר"),
            List.of(
                    "נמאס לי מהשיער",
                    "נמאס לי מהצבע",
                    "נמאס לי מהכאב",
                    "נמאס לי מהכאבים",
                    "נמאס לי מהרעש",
                    "די כבר מאוחר",
                    "בלי חוצפה")),
    QUESTION(
            List.of(
                    "מה", "מתי", "איפה", "היכן", "כמה", "איך", "האם", "למה", "מי", "איזה", "אילו", "יש לכם", "אתם",
                    "אפשר"),
            List.of("מה שלומך", "מה נשמע")),
    WANTS_APPOINTMENT(
            List.of("לקבוע", "לבטל", "להזיז", "לדחות", "להקדים", "תור", "תקבעי", "תקבע", "תקבעו", "פגישה"), List.of()),
    FAREWELL(
            List.of(
                    "תודה",
                    "להתראות",
                    "ביי",
                    "זהו",
                    "זה הכל",
                    "זה הכול",
                    "יום טוב",
                    "יום נעים",
                    "לילה טוב",
                    "שבת שלום"),
            List.of());

    private final Pattern phrases;
    private final Pattern friends;

    Sign(List<String> phrases, List<String> friends) {
        this.phrases = anyOf(phrases);
        this.friends = anyOf(friends);
    }

    private static Pattern anyOf(List<String> phrases) {
        return phrases.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile(phrases.stream()
                        .map(HebrewText::comparable)
                        .collect(Collectors.joining("|", "(?<= )[והש]?(?:", ")(?= )")));
    }

    /** Whether it shows in a text. */
    boolean isIn(String text) {
        var plain = " " + HebrewText.comparable(text) + " ";
        return phrases.matcher(friends.matcher(plain).replaceAll(".")).find();
    }
}
