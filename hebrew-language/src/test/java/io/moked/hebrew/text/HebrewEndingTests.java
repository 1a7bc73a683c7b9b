package io.moked.hebrew.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HebrewEndingTests {

    static Stream<String[]> corpus() {
        return Corpus.rows("ending");
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void judgesAsTheCorpusDoes(String heard, String ending) {
        assertThat(HebrewEnding.of(heard).label()).isEqualTo(ending);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "שלום אני רוצה לקבוע תור לרופא שיניים | complete",
                "שלום | complete",
                "היי מה קורה | complete",
                "תודה | complete",
                "ביי | complete",
                "לא רוצה | complete",
                "כן אני רוצה | complete",
                "אם אפשר | complete",
                "מחר בבוקר אם אפשר | complete",
                "מתי אפשר לקבוע | complete",
                "אפשר לקבוע | open",
                "איך קוראים לך | complete",
                "יום ב | complete",
                "בשלוש ו | open",
                "שלוש ארבעים | complete",
                "בין שלוש | open",
                "בין שלוש לארבע | complete",
                "אפס | open-number",
                "חמש | complete",
                "שבע שמונה תשע | open-number",
                "המספר שלי הוא אפס חמש | open-number",
                "המספר שלי אפס חמש | open-number",
                "המספר שלי אפס חמש אפס שתיים שלוש ארבע חמש שש שבע שמונה | complete",
                "המספר שלי זה אפס חמישים אחת שתיים שלוש ארבע חמש שש שבע | complete",
                "052-3456789 | complete",
                "052-345678 | open-number",
                "+972 | open-number",
                "+972 50 234 5678 | complete",
                "שלוש אפסים | complete",
                "פלוס תשע שבע שתיים חמש אפס שתיים שלוש ארבע חמש שש שבע שמונה | complete",
                "מחר ב-08:30 | complete",
                "ב-05/03 | complete",
                "אני בן 30 | complete",
                "הרצל 15 | complete",
                "מספר הבית שלי זה 5 | complete",
                "קוד 1234 | complete",
                "אלף מאתיים | complete",
                "רגע אני בודק ביומן | complete",
                "רגע, אני צריך לחפש את המספר | complete",
                "רגע רגע רגע | stop",
                "די כבר | stop",
                "לא לא לא | complete",
                "תפסיק לדבר בבקשה | stop",
                "מספיק תודה | complete",
                "סליחה רגע | stop",
                "אהמ | backchannel",
                "אההה | open",
                "אממממ | open",
                "אוקיי תודה | complete",
                "כן? | complete",
                "נכון? | complete",
                "בסדר תודה רבה | complete",
                "אני רוצה להזמין שולחן לארבעה ליום | open",
                "אני רוצה להזמין שולחן לארבעה ליום חמישי | complete",
                "הרופא של | open",
                "יש לי תור | complete",
                "יש לי תור מחר ואני רוצה | open",
                "ואז | open",
                "כי אני | open",
                "בגלל שאני | open",
                "אני גר בתל אביב | complete",
                "אני גר ב | open",
                "ברחוב הרצל | complete",
                "הכתובת היא | open",
                "הכתובת שלי | open",
                "השם שלי דני | complete",
                "קוראים לי דני | complete",
                "שמי | open",
                "אני קוראת לו | complete",
                "אני צריך שתי | open",
                "יום שני | complete",
                "משהו אחר | complete",
                "זהו | complete",
                "על זה | complete",
                "כמה זה | complete",
                "מה זה | complete",
                "אני לא בטוח אם | open",
                "אני לא בטוח | complete",
                "אני לא יכול | complete",
                "אני לא יכולה ביום | open",
                "הייתי רוצה לדעת אם | open",
                "הייתי רוצה | open",
                "אני מתקשר בקשר ל | open",
                "אני מתקשרת לגבי | open",
                "אני מתקשר בנוגע לתור | complete",
                "לא יודע | complete",
                "לא, אבל | open",
                "טוב אז | open",
                "טוב אז ביי | complete",
                "אז מה | complete",
                "יאללה ביי | complete",
                "אני מחפש | open",
                "מה אתם מחפשים | complete",
                "עד | open",
                "עד מתי | complete",
                "מ | open",
                "יותר מאוחר | complete",
                "אפשר יותר מאוחר | complete",
                "לא משנה | complete",
                "מתאים לי | complete",
                "מתאים | complete",
                "כן מתאים לי | complete",
                "כן בשמחה | complete",
                "נשמע טוב | complete",
                "אחלה תודה | complete",
                "אחרי הצהריים | complete",
                "אחרי | open",
                "לפני הצהריים | complete",
                "אני פנוי רק | open",
                "אני פנויה ביום ראשון או שני | complete",
                "אני פנויה ביום ראשון או | open",
                "האימייל שלי זה | open",
                "תעודת הזהות שלי היא | open",
                "תעודת זהות 12345678 | open-number",
                "תעודת זהות 123456782 | complete",
                "ארבע ספרות אחרונות של האשראי 1234 | complete",
                "שתיים שלוש ארבע חמש | open-number",
                "מאתיים שקל | complete",
                "זה עולה מאתיים | complete",
                "אני צריך עוד | open",
                "אין לי | complete",
                "יש | complete",
                "יש לכם | complete",
                "אולי מחר | complete",
                "אולי | open",
                "אני חושבת שכן | complete",
                "אני חושבת | open",
                "לא חושבת | complete",
                "שתבוא אליי | complete",
                "אליי הביתה | complete",
                "לדבר עם נציג | complete",
                "נציג | complete",
                "אני רוצה לדבר | open",
                "אני רוצה לבטל | complete",
                "לבטל | complete",
                "כאילו אני לא | open",
                "אני לא | open",
                "אני כן | complete",
                "לא אני | complete",
                "אני זה | complete",
                "הלו | complete",
                "הלו? | complete",
                "שומעים אותי | complete",
                "ההההה | complete",
                "... | open",
                "? | open",
                "עשרים ושלוש בנובמבר | complete",
                "בעשרים ושלושה ל | open",
                "בעשרים ושלושה | complete"
            })
    void judgesWhereTheTurnEnds(String heard, String ending) {
        assertThat(HebrewEnding.of(heard).label()).isEqualTo(ending);
    }

    @Test
    void waitsForEveryDigitOfATelephoneNumber() {
        var number = "0502345678";
        for (var digits = 1; digits < number.length(); digits++) {
            assertThat(HebrewEnding.of("המספר שלי " + number.substring(0, digits)))
                    .as(number.substring(0, digits))
                    .isEqualTo(HebrewEnding.OPEN_NUMBER);
        }
        assertThat(HebrewEnding.of("המספר שלי " + number)).isEqualTo(HebrewEnding.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"אה ", "כן ", "רגע ", "אפס ", "0", "ו", ", ", "\ud83d", "אני רוצה ", "כפול ", "1:"})
    void takesWordsOfAnyLength(String piece) {
        assertThat(HebrewEnding.of(piece.repeat(100_000 / piece.length()))).isNotNull();
    }
}
