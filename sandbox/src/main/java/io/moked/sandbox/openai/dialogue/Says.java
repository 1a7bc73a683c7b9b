package io.moked.sandbox.openai.dialogue;

import java.util.regex.Pattern;

/** What can be recognised in what is said. */
final class Says {

    static final Pattern YES = Pattern.compile(
            "^[^א-ת]*(?:אה,? )?(?:כן|בסדר|מתאים|אוקיי?|או-קיי|יאללה|סבבה|מעולה|בטח|נהדר|מצוין|טוב|הולך|קבענו|סגרנו|מאשר|מאשרת|בכיף|ברור|בשמחה|אין בעיה)(?![א-ת])");
    static final Pattern NO = Utterance.words("לא|אחר(?! ה)|אחרת|פחות");
    static final Pattern BYE = Utterance.words(
            "להתראות|ביי|ביי ביי|זה הכל|זה הכול|זהו זה|זהו|יום טוב|יום נעים|ערב טוב ו?תודה|לילה טוב|שבוע טוב|שבת שלום|תודה ולהתראות");
    static final Pattern THANKS = Utterance.words("תודה|תודה רבה");
    static final Pattern GREETING = Utterance.words("שלום|היי|הלו|בוקר טוב|ערב טוב|צהריים טובים");

    static final Pattern PERSON = Utterance.words(
            "בן אדם|בנאדם|נציגה?|מישהו|מישהי|אדם אמיתי|אדם אחר|מנהלת?|המנהלת?|תעבירי? אותי|תעבירו אותי|העבירי? אותי|פקידה|מזכירה|רופאה?|ספרית?|מכונאי|בעלים|בעלת העסק|בעל העסק");
    static final Pattern SPEAK =
            Utterance.words("דבר עם|דבר אל|לדבר|תעבירי? אותי|תעבירו אותי|העבירי? אותי|להעביר אותי|להגיע");
    static final Pattern SPEAK_OF = Pattern.compile("לדבר על|מדבר על|מדברת על");
    static final Pattern MESSAGE = Utterance.words(
            "תמסרי?|תמסרו|למסור|תגידו ל\\S+|תגידי? ל(?!י)\\S+|תגידו ש\\S+|תבקשי? מ\\S+|תבקשו מ\\S+|הודעה|תרשמו ש\\S+|שיחזרו אליי?|תחזרו אליי?|לחזור אליי?");
    static final Pattern ONLY_THAT_THERE_IS_A_MESSAGE =
            Pattern.compile("^.{0,20}(?:להשאיר|למסור|לתת)(?: [להא-ת]+)? הודעה[^א-ת]*$");
    static final Pattern CANCEL = Utterance.words("לבטל|תבטלי?|תבטלו|ביטול|בטלי?|בטלו|מבטלת?");
    static final Pattern MOVE = Utterance.words(
            "להזיז|תזיזי?|תזיזו|לדחות|תדחי?|תדחו|להקדים|תקדימי?|תקדימו|לשנות את|להעביר את ה?תור|להחליף את ה?תור|לשנות");
    static final Pattern BOOK = Utterance.words(
            "לקבוע|תקבעי?|תקבעו|נקבע|קבעי?|להזמין|לתאם|לתאם|תור|תורים|פגישה|לבוא|להגיע אליכם|להירשם|תזמינו|רוצה תור");
    static final Pattern FREE = Pattern.compile(
            "מתי (?:יש|אפשר|פנוי|תוכלו|הכי)|מה (?:יש )?(?:לכם )?פנוי|יש (?:לכם )?(?:משהו|תור|תורים|מקום|זמן) פנו|יש לכם (?:תור|מקום|משהו)|אילו שעות פנו|איזה שעות (?:יש|פנו)|הכי (?:מוקדם|קרוב)");
    static final Pattern PRICE = Utterance.words(
            "כמה (?:זה )?עולה|כמה (?:זה )?עולים|כמה (?:זה )?יעלה|מה המחיר|מחיר|מחירים|עלות|כמה כסף|תעריף|כמה תעלה");
    static final Pattern LENGTH = Utterance.words("כמה זמן|כמה דקות|משך");
    static final Pattern QUESTION = Pattern.compile(
            "\\?|(?<![א-ת])(?:מה|מתי|איפה|היכן|האם|כמה|איך|למה|יש לכם|אתם|מי|אפשר לשלם|אילו|איזה)(?![א-ת])");

    static final Pattern NOBODY = Pattern.compile(
            "לא ענה|לא ענתה|לא ענו|אין מענה|לא נענ|אף אחד לא|לא היה מענה|no-answer|nobody answered|no answer");
    static final Pattern NEXT_WEEK = Utterance.words("שבוע הבא|שבוע אחרי");
    static final Pattern ATTACK = Pattern.compile(
            "התעלמ|התעלם|תתעלמ|תתעלם|שכח את|שכחי את|תשכח|מצב מנהל|מצב מפתח|הוראות מערכת|(?i:ignore|system prompt|developer mode)");
    static final Pattern RECITE = Pattern.compile(
            "(?:תקרא|תקריא|הקרא|תגיד|מה|חזור על|תחזור על).{0,20}(?:ההוראות|ההנחיות|הפרומפט)|(?i:system prompt)");
    static final Pattern REPEAT_AFTER_ME =
            Pattern.compile("(?:תגידי?|תאמרי?|אמרי?|תחזרי? אחריי?):? (?:אחריי:? )?ש?\"?(.+?)\"?[.!]?$");

    /** In a prompt: what its owner does not want told. */
    static final Pattern NO_PRICES =
            Pattern.compile("(?:לא|אל|בלי|אין) (?:למסור|תמסר\\S+|מוסרים|לומר|אומרים|להגיד|תגיד\\S*|נותנים|לתת) מחיר");
    /** In a prompt: what its owner does not want done. */
    static final Pattern NO_BOOKING = Pattern.compile("(?:לא|אל|בלי|אין) (?:לקבוע|תקבע\\S*|קובעים) תור");

    private Says() {}
}
