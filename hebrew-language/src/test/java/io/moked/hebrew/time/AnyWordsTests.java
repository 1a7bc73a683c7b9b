package io.moked.hebrew.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.text.Lexicon;
import io.moked.hebrew.time.word.Tokens;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Words of the lexicons in any order, with particles, digits and signs, are read without an exception. */
class AnyWordsTests {

    private static final int TEXTS = 4_000;
    private static final int MOST_WORDS = 12;
    private static final ZonedDateTime NOW = ZonedDateTime.of(2028, 2, 29, 23, 59, 59, 0, HebrewTime.ISRAEL);
    private static final LocalDateTime PROPOSED = LocalDateTime.of(2028, 3, 1, 0, 30);
    private static final String[] PREFIXES = {"", "", "", "ב", "ל", "מ", "ה", "ו", "וב", "ב-", "מה-", "כ", "ש"};
    private static final String[] OTHERS = {
        "3",
        "15",
        "08",
        "2026",
        "31",
        "29/2",
        "15:30",
        "1.12",
        "10-12",
        "2026-12-15",
        "-",
        ",",
        ".",
        "/",
        ":",
        "א׳",
        "ה'",
        "כ״ט",
        "תשפ״ז",
        "pm",
        "אבגד",
        "ילדים",
        "0",
        "99",
        "1530",
        "\uD83D",
        "%",
        "₪"
    };

    private final List<String> words = Stream.of("words.tsv", "holidays.tsv", "context.tsv")
            .flatMap(resource -> Lexicon.lines(Tokens.class, resource).stream())
            .map(line -> line.substring(line.lastIndexOf('\t') + 1))
            .flatMap(spellings -> Arrays.stream(spellings.split(", ")))
            .toList();

    @RepeatedTest(10)
    void areReadInAnyOrder(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var time = new HebrewTime();
        for (var count = 0; count < TEXTS; count++) {
            var text = text(random);

            var end = 0;
            for (var match : time.find(text, NOW)) {
                assertThat(match.start()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(text.substring(match.start(), match.end())).isEqualTo(match.text());
                assertThat(match.meaning()).as(text).satisfies(AnyWordsTests::isSound);
                end = match.end();
            }
            assertThat(time.judge(text, PROPOSED, NOW)).isNotNull();
        }
    }

    private String text(Random random) {
        var text = new StringBuilder();
        for (var word = random.nextInt(MOST_WORDS); word >= 0; word--) {
            text.append(PREFIXES[random.nextInt(PREFIXES.length)])
                    .append(
                            random.nextInt(4) > 0
                                    ? words.get(random.nextInt(words.size()))
                                    : OTHERS[random.nextInt(OTHERS.length)])
                    .append(random.nextInt(8) > 0 ? " " : "");
        }
        return text.toString();
    }

    private static void isSound(Meaning meaning) {
        switch (meaning) {
            case Meaning.Range(var start, var end) -> assertThat(end).isAfter(start);
            case Meaning.Ambiguous(var readings) -> {
                assertThat(readings).hasSizeGreaterThan(1).doesNotHaveDuplicates();
                assertThat(readings).noneMatch(Meaning.Ambiguous.class::isInstance);
                readings.forEach(AnyWordsTests::isSound);
            }
            case Meaning.Length length -> assertThat(length.iso()).startsWith("P");
            case Meaning.Moment(var at) -> assertThat(at.getZone()).isEqualTo(HebrewTime.ISRAEL);
            case Meaning.Day(var date) -> assertThat(date.getYear()).isPositive();
        }
    }
}
