package io.moked.hebrew.time.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.time.phrase.MentionReader;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work grows with the length of a text, whatever stands in it: counted looks at tokens, not a clock. */
class GrowthTests {

    private static final int LENGTH = 100_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "מחר ",
                "ראשון ",
                "ראשון או ",
                "אבא ראשון או שני או ",
                "בשלוש או ",
                "בוקר או ",
                "בערך ",
                "נגיד ",
                "נגיד, שלוש ",
                "בין ",
                "בין שלוש ל",
                "מחר עד ",
                "שלוש ארבעים ",
                "ארבע חמש ",
                "אפס ",
                "15/12 ",
                "15.",
                "15-",
                "3:",
                "ב",
                "ב-",
                "ב ",
                "ביום ",
                "ביום ב ",
                "לפני אחרי ",
                "לפני שבוע אחרי ",
                "שעה ו",
                "שעה וחצי ",
                "שעה ועשר ",
                "כ״ג ",
                "בעוד ",
                "בעוד שעה או ",
                "ערב ",
                "סוף תחילת ",
                "מחר בשלוש. ",
                "פחות רבע ",
                "לא מחר, כן ",
                "שלוש פחות ",
                "כל ",
                "כל יום ",
                "כל יום ראשון ",
                "כל ראשון ושני ",
                "ימי ראשון ו",
                "ושני ",
                "10 לכל חודש ",
                "פעם בשבוע ",
                "\uD800",
                "״",
                "׳"
            })
    void isLinear(String part) {
        var half = stepsOf(part.repeat(LENGTH / 2 / part.length()));
        var whole = stepsOf(part.repeat(LENGTH / part.length()));

        assertThat(whole).isLessThan(half * 22 / 10 + 1_000);
        assertThat(whole).isLessThan(LENGTH * 300L);
    }

    private static long stepsOf(String text) {
        var tokens = Tokens.of(text);
        assertThat(new MentionReader(tokens, TODAY).all()).isNotNull();
        return tokens.steps();
    }
}
