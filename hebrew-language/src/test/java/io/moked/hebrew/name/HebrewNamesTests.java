package io.moked.hebrew.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HebrewNamesTests {

    @ParameterizedTest
    @CsvSource({
        "השם שלי הוא דנה לוי־כהן, דנה, לוי־כהן",
        "אני משה בן דוד, משה, בן דוד",
        "לאה גולדברג, לאה, גולדברג",
        "שמי אסתרליין גוטמכר, אסתרליין, גוטמכר",
        "כהן יוסי, יוסי, כהן",
        "בת שבע לוי, בת שבע, לוי",
        "נועה לוי כהן, נועה, לוי כהן",
        "השם מוחמד עבד אל רחמן, מוחמד, עבד אל רחמן",
        "מדברת ד\"ר רונית אבו חצירה, רונית, אבו חצירה",
        "השם פרטי שלי רון ומשפחה שחר, רון, שחר",
        "שלום קוראים לי דוד לוי ואני רוצה לקבוע תור, דוד, לוי"
    })
    void splitsAFullName(String spoken, String given, String family) {
        assertThat(HebrewNames.read(spoken)).contains(new HebrewName(given, family));
    }

    @Test
    void turnsANameInTheOrderOfAListRound() {
        assertThat(HebrewNames.read("ירושלמי, דוד")).contains(new HebrewName("דוד", "ירושלמי"));
    }

    @Test
    void leavesAnUnknownNameWhole() {
        assertThat(HebrewNames.read("שמי קסטור פולוקס ארגו")).contains(new HebrewName("קסטור פולוקס ארגו", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "זה אבא של דני", "זה דחוף", "אני רוצה לקבוע תור", "כן", "12", "לא הבנתי"})
    void findsNoNameWhereNoneIsSaid(String spoken) {
        assertThat(HebrewNames.read(spoken)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            שין כמו שמש, פעמיים וו, ריש צדיק | שוורץ
            יו"ד וו סמ"ך פ"א                 | יוסף
            נון כמו נורית ואלף ומם סופית     | נאם
            גימל גרש וו נון                  | ג׳ון
            """)
    void putsLettersTogether(String spoken, String word) {
        assertThat(HebrewNames.spelled(spoken)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "אבא של דני", "אלף שקל", "אני גר בבית", "שלום"})
    void findsNoLettersInASentence(String spoken) {
        assertThat(HebrewNames.spelled(spoken)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"א", "\uD800", "\u202E\u0000", "־", "בן ", "אלף כמו ", "קוראים לי, "})
    void readsAnyTextOfAnyLength(String part) {
        var text = part.repeat(20_000);

        HebrewNames.read(text)
                .ifPresent(name -> assertThat(name.full().length()).isLessThanOrEqualTo(text.length()));
        assertThat(HebrewNames.spelled(text).orElse("").length()).isLessThan(200);
    }
}
