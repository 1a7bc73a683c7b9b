package io.moked.hebrew.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.text.Word.Kind;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ב3 וחצי | ב 3 וחצי",
                "שלוש־עשרה – 1,050.5 | שלוש - עשרה - 1 , 050 . 5",
                "אחה\"צ אחה״צ אחה''צ | אחה״צ אחה״צ אחה״צ",
                "יום ה' ורח׳ הרצל | יום ה׳ ורח׳ הרצל",
                "אמר 'שלום' והלך | אמר ' שלום ' והלך",
                "ה\"ראשון\" ה\"שלום לכם | ה \" ראשון \" ה \" שלום לכם",
                "מנכ\"ליות ובע\"מ ותשפ\"ז | מנכ״ליות ובע״מ ותשפ״ז",
                "ג'ירפה צ׳ק | ג׳ירפה צ׳ק",
                "שָׁלוֹם שׁלום ﭏ | שלום שלום אל",
                "WiFi ב-OK | wifi ב - ok",
                "٣５ | 35",
                "½ 😀! | ½ 😀 !"
            })
    void cutsATextIntoTokens(String text, String forms) {
        assertThat(forms(Words.of(text))).isEqualTo(forms);
    }

    @Test
    void knowsWhereEveryTokenStands() {
        var words = Words.of(" שָׁלוֹם, \u2066050\u2069-1!");
        assertThat(words.text(0, 1)).isEqualTo("שָׁלוֹם");
        assertThat(words.text(2, 5)).isEqualTo("050\u2069-1");
        assertThat(words.get(2).kind()).isEqualTo(Kind.DIGITS);
        assertThat(words.get(2).spaced()).isTrue();
        assertThat(words.isGlued(3)).isTrue();
        assertThat(words.get(-1).text()).isEmpty();
        assertThat(words.get(100).text()).isEmpty();
    }

    @Test
    void takesAnyInput() {
        assertThat(Words.of("").size()).isZero();
        assertThat(Words.of("\ud83d\u0000\udc00\u0301\u202e").size()).isEqualTo(2);
    }

    @Test
    void findsWordsBehindParticles() {
        var lexicon = Lexicon.of(java.util.Map.of("שלוש", 3, "שש", 6, "מאה", 100));
        assertThat(lexicon.find("שלוש")).contains(new Lexicon.Found<>("", 3));
        assertThat(lexicon.find("ולכששלוש")).contains(new Lexicon.Found<>("ולכש", 3));
        assertThat(lexicon.find("וכששלוש")).contains(new Lexicon.Found<>("וכש", 3));
        assertThat(lexicon.find("משש")).contains(new Lexicon.Found<>("מ", 6));
        assertThat(lexicon.find("מאה")).contains(new Lexicon.Found<>("", 100));
        assertThat(lexicon.find("הבשש")).isEmpty();
        assertThat(lexicon.find("שבע")).isEmpty();
    }

    private static String forms(Words words) {
        return StreamSupport.stream(words.spliterator(), false).map(Word::text).collect(Collectors.joining(" "));
    }
}
