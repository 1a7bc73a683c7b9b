package io.moked.ai.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.ai.time.Exchange;
import io.moked.hebrew.time.HebrewTime;
import io.moked.hebrew.time.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedChangeTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CANCEL | true | אני רוצה לבטל את התור",
                "CANCEL | true | אני לא אגיע מחר",
                "CANCEL | true | שלום / איך אפשר לעזור? / תבטלי לי את התור / של מתי? / של מחר",
                "CANCEL | true | לא אוכל להגיע",
                "CANCEL | true | התור של מחר / לבטל את התור? / כן",
                "CANCEL | true | מה מדיניות הביטול? / לבטל את התור? / כן בבקשה",
                "CANCEL | false | התור של מחר",
                "CANCEL | false | התור של מחר / לבטל את התור? / לא, חס וחלילה",
                "CANCEL | false | לבטל את התור / בטוח לבטל? / לא",
                "CANCEL | false | אל תבטלו את התור שלי",
                "CANCEL | false | אני לא רוצה לבטל",
                "CANCEL | false | לבטל את התור / לבטל? / בעצם לא לבטל",
                "CANCEL | false | כמה עולה לבטל תור?",
                "MOVE | true | אפשר להזיז את התור ליום שני?",
                "MOVE | true | אפשר שתקדימי לי אותו",
                "MOVE | true | לדחות בשבוע",
                "MOVE | true | יש לי תור מחר / להעביר אותו? / בטח",
                "MOVE | false | תור ליום שני בארבע",
                "MOVE | false | אל תזיזו אותו"
            })
    void isWhatTheCallerSaidOrTook(AskedChange change, boolean asked, String dialogue) {
        var said = ("/ " + dialogue).split("/ ");
        var exchanges = new ArrayList<Exchange>();
        for (var turn = 0; turn < said.length; turn += 2) {
            exchanges.add(new Exchange(utterance(said[turn]), utterance(said[turn + 1])));
        }
        assertThat(change.in(exchanges)).isEqualTo(asked);
    }

    private static Utterance utterance(String text) {
        return new Utterance(text, Instant.parse("2026-11-25T08:00:00Z").atZone(HebrewTime.ISRAEL));
    }
}
