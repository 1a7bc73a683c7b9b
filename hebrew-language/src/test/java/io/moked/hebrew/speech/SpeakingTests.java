package io.moked.hebrew.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.Corpus;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakingTests {

    static Stream<String[]> corpus() {
        return Corpus.rows("speak");
    }

    private static Voice voice(String letter) {
        return letter.equals("m") ? Voice.MALE : Voice.FEMALE;
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void saysWhatTheCorpusSays(String written, String voice, String said) {
        assertThat(HebrewSpeech.aloud(written, voice(voice), Pronunciations.none()))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void saysSaidTextAsItStands(String written, String voice, String said) {
        assertThat(HebrewSpeech.aloud(said, voice(voice), Pronunciations.none()))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "הלבנה עולה 1,200 שקלים, כולל ביקורת. | הלבנה עולה אלף ומאתיים שקלים, כולל ביקורת.",
                "מחיר ₪50-₪100 | מחיר חמישים שקלים עד מאה שקלים",
                "50 ₪/שעה או 80 ₪ למ\"ר | חמישים שקלים לשעה או שמונים שקלים למטר רבוע",
                "1.5 מיליון ₪ | מיליון וחמש מאות אלף שקלים",
                "2$ או €19.99 | שני דולר או תשעה עשר אירו ותשעים ותשעה סנט",
                "%10 הנחה | עשרה אחוזים הנחה",
                "-5 מעלות, 25°C | מינוס חמש מעלות, עשרים וחמש מעלות",
                "1/2 שעה, ½ כוס | חצי שעה, חצי כוס",
                "0.5 ק\"ג | חצי קילוגרם",
                "3.14 | שלוש נקודה ארבע עשרה",
                "1-2 שעות, 2-3 ימים | שעה עד שעתיים, שניים עד שלושה ימים",
                "350 ₪ + מע\"מ, גיל 18+ | שלוש מאות וחמישים שקלים פלוס מע\"מ, גיל שמונה עשרה פלוס",
                "2 או 3 ימים | שניים או שלושה ימים",
                "3 הימים, 3 השעות, 3 ימי עבודה | שלושת הימים, שלוש השעות, שלושה ימי עבודה",
                "ב3 וחצי | בשלוש וחצי",
                "3 אלף, 3 מיליארד שקל | שלושת אלפים, שלושה מיליארד שקל",
                "5 ברווזים, 5 ברווזות | חמישה ברווזים, חמש ברווזות"
            })
    void saysNumbersByWhatTheyCount(String written, String said) {
        assertThat(HebrewSpeech.aloud(written)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "א'-ה' 09:00-19:00, ו' 08:00-13:00 | ראשון עד חמישי תשע בבוקר עד שבע בערב, שישי שמונה בבוקר עד אחת בצהריים",
                "ימים א', ג' וה' | ימים ראשון, שלישי וחמישי",
                "בין השעות 09:00–17:00 | בין השעות תשע בבוקר לחמש אחר הצהריים",
                "מחר בבוקר ב-8:00 | מחר בבוקר בשמונה",
                "ב-3:30 | בשלוש וחצי",
                "24:00 | חצות",
                "3:30 PM, 12:00 am | שלוש וחצי אחר הצהריים, חצות",
                "עד 5.6, אבל 5.6 ליטר | עד החמישה ביוני, אבל חמש נקודה שש ליטר",
                "10-12.11 | העשרה עד השנים עשר בנובמבר",
                "11/2026 | נובמבר אלפיים עשרים ושש",
                "31/2, תוקף 12/26 | שלושים ואחת שתיים, תוקף שתים עשרה עשרים ושש",
                "שעה ו-15 דק', בשעה 15 | שעה וחמש עשרה דקות, בשעה שלוש אחר הצהריים",
                "משעה 8 עד 16 | משעה שמונה בבוקר עד ארבע אחר הצהריים",
                "12/11-15/12 | השנים עשר בנובמבר עד החמישה עשר בדצמבר",
                "בין ה-10 ל-15 בנובמבר | בין העשרה לחמישה עשר בנובמבר",
                "שירות 24/7 | שירות עשרים וארבע שבע",
                "רחוב הרצל 12/4 | רחוב הרצל שתים עשרה, דירה ארבע",
                "בפעם ה-3 בקומה ה-2 | בפעם השלישית בקומה השנייה"
            })
    void saysDatesHoursAndPlaces(String written, String said) {
        assertThat(HebrewSpeech.aloud(written)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "*2700 | כוכבית שתיים שבע, אפס אפס",
                "1-800-123-456 | אחת שמונה מאות, אחת שתיים שלוש, ארבע חמש שש",
                "(03) 612-3456 | אפס שלוש, שש אחת שתיים, שלוש ארבע, חמש שש",
                "972-50-2345678 | אפס חמש אפס, שתיים שלוש ארבע, חמש שש, שבע שמונה",
                "+1 212 555 1234 | פלוס אחת, שתיים אחת שתיים, חמש חמש חמש, אחת שתיים שלוש ארבע",
                "ת.ז. 039337423 | תעודת זהות אפס שלוש תשע, שלוש שלוש שבע, ארבע שתיים שלוש",
                "רכב 12-345-67 | רכב אחת שתיים, שלוש ארבע חמש, שש שבע",
                "הזמנה #4711 | הזמנה מספר ארבע שבע אחת אחת"
            })
    void saysNumbersThatCountNothingDigitByDigit(String written, String said) {
        assertThat(HebrewSpeech.aloud(written)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ואני נציג שירות | ואני נציגת שירות | ואני נציג שירות",
                "אני הנציג הווירטואלי | אני הנציגה הווירטואלית | אני הנציג הווירטואלי",
                "שלום, שמח לעזור! | שלום, שמחה לעזור! | שלום, שמח לעזור!",
                "אני בודק ומעדכנת | אני בודקת ומעדכנת | אני בודק ומעדכן",
                "שמח/ה לעזור | שמחה לעזור | שמח לעזור",
                "האם את/ה מעוניין/ת? | האם אתם מעוניינים? | האם אתם מעוניינים?",
                "תוכל/י לרשום | תוכלו לרשום | תוכלו לרשום",
                "הרופא/ה יחזור | הרופא או הרופאה יחזור | הרופא או הרופאה יחזור"
            })
    void speaksOfItselfInTheGenderOfItsVoice(String written, String female, String male) {
        assertThat(HebrewSpeech.aloud(written, Voice.FEMALE, Pronunciations.none()))
                .isEqualTo(female);
        assertThat(HebrewSpeech.aloud(written, Voice.MALE, Pronunciations.none()))
                .isEqualTo(male);
    }

    @Test
    void saysTheWordsOfABusinessAsItWantsThem() {
        var words = new Pronunciations(Map.of("Moked", "מוקד", "מוקד", "מוֹקֵד", "כהן", "כֹּהֵן", "שמש", "מוסך שמש"));
        assertThat(HebrewSpeech.aloud("Moked, לכהן ב-Moked", Voice.FEMALE, words))
                .isEqualTo("מוֹקֵד, לכֹּהֵן במוֹקֵד");
        assertThat(HebrewSpeech.aloud("כהנים אצל שמש", Voice.FEMALE, words)).isEqualTo("כהנים אצל מוסך שמש");
        assertThat(HebrewSpeech.aloud("כהנים אצל מוסך שמש", Voice.FEMALE, words))
                .isEqualTo("כהנים אצל מוסך שמש");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ראו [כאן](https://x.co/a(b)c) **עכשיו** | ראו כאן עכשיו",
                "תודה! 👩‍⚕️ נתראה 1️⃣ | תודה! נתראה אחת",
                "<p class=\"a\">שלום<br>עולם</p> | שלוםעולם",
                "שלום &amp; ברכה&nbsp;רבה | שלום & ברכה רבה",
                "2 < 3 ו-4 > 1 | שתיים < שלוש וארבע > אחת",
                "snake_case _נטוי_ ~~מחוק~~ | snake_case נטוי מחוק"
            })
    void leavesOutMarkupAndPictures(String written, String said) {
        assertThat(HebrewSpeech.aloud(written)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "שלום, איך אפשר לעזור?",
                "גרסה 1.2.3.4",
                "",
                "₪",
                "בֵּית־סֵפֶר, צ׳ק וג׳ירפה",
                "info@moked.co.il או https://moked.co.il/a?b=1&c=15:30",
                "B12, 3D ו-COVID-19",
                "ט״ו בשבט",
                "הוא אמר שאתה יכול, והיא בודקת",
                "123456789012345678901234567890"
            })
    void leavesTheRestAsItIs(String text) {
        assertThat(HebrewSpeech.aloud(text)).isEqualTo(text);
    }
}
