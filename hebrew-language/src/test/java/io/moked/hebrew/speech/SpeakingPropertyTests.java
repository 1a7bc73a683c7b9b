package io.moked.hebrew.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.Numerals;
import io.moked.hebrew.text.Words;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakingPropertyTests {

    private static final List<String> PIECES = List.of(
            "12",
            "3",
            "15:30",
            "26.11",
            "2026",
            "050-2345678",
            "₪",
            "ש\"ח",
            "%",
            "ימים",
            "שעות",
            "ק״מ",
            "ב-",
            "ל",
            "ה־",
            "-",
            "/",
            ".",
            ",",
            ":",
            " ",
            " ",
            "אני",
            "בודק",
            "בודק/ת",
            "יום",
            "א׳",
            "ד״ר",
            "רח'",
            "**",
            "_",
            "[",
            "](",
            ")",
            "<b>",
            "😀",
            "\ud83d",
            "\u202e",
            "\n",
            "Wi-Fi",
            "*2700",
            "+972",
            "וחצי",
            "אלף",
            "½",
            "#",
            "ת.ז.",
            "\u05B8",
            "$",
            "1/2");

    @Test
    void saysSaidTextAsItStandsWhateverItIsComposedOf() {
        var random = new Random(7);
        for (var round = 0; round < 8_000; round++) {
            var text = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(place -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            var said = HebrewSpeech.aloud(text);
            assertThat(HebrewSpeech.aloud(said)).as(text).isEqualTo(said);
        }
    }

    @Test
    void neverSaysTwoMinutesOfTheDayAlike() {
        var said = new HashMap<String, LocalTime>();
        for (var minute = 0; minute < 24 * 60; minute++) {
            var time = LocalTime.MIDNIGHT.plusMinutes(minute);
            var words = HebrewSpeech.aloud("%02d:%02d".formatted(time.getHour(), time.getMinute()));
            assertThat(said.put(words, time)).as(words).isNull();
            assertThat(words).doesNotContainPattern("\\d").isEqualTo(HebrewSpeech.time(time));
        }
    }

    @Test
    void neverSaysTwoDaysOfAYearAlike() {
        var said = new HashMap<String, LocalDate>();
        for (var day = LocalDate.of(2026, 1, 1); day.getYear() < 2031; day = day.plusDays(1)) {
            var words = HebrewSpeech.aloud(day.toString());
            assertThat(said.put(words, day)).as(words).isNull();
            assertThat(words).doesNotContainPattern("\\d");
            var written = "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            assertThat(HebrewSpeech.aloud(written)).isEqualTo(words);
        }
    }

    @Test
    void saysNumbersThatAreReadBackAsTheSame() {
        var random = new Random(3);
        for (var round = 0; round < 5_000; round++) {
            var number = (long) Math.pow(10, 9 * random.nextDouble());
            var noun = random.nextBoolean() ? "תורים" : "פגישות";
            var said = HebrewSpeech.aloud(number + " " + noun);
            if (number > 2) {
                var numeral = Numerals.cardinal(Words.of(said), 0).orElseThrow();
                assertThat(numeral.whole()).as(said).isEqualTo(number);
                var other = noun.equals("תורים") ? Gender.FEMININE : Gender.MASCULINE;
                assertThat(numeral.gender()).as(said).isNotEqualTo(other);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1,",
                "1-",
                "1.",
                "[",
                "<a",
                "](",
                "*",
                "א״",
                "א/ה ",
                "אני ",
                "בודק ",
                "- ",
                "a1",
                "1:00-",
                "0",
                "#",
                "ו",
                "\ud83d",
                "\u0301\u0323",
                "1 עד ",
                "יום א׳-",
                "יום א׳, ",
                "(",
                "050 ",
                "+",
                "\u05B8",
                "ת.",
                "\n-",
                "\"א",
                "_",
                "/1"
            })
    void growsWithTheLengthOfWhateverIsRepeated(String piece) {
        var small = nanos(piece.repeat(10_000 / piece.length()));
        var large = nanos(piece.repeat(100_000 / piece.length()));
        assertThat((double) large / Math.max(small, 1_000_000)).isLessThan(40);
    }

    /** The least of a few: whatever else the machine does only adds to it. */
    private static long nanos(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        var least = Long.MAX_VALUE;
        for (var round = 0; round < 4; round++) {
            var start = threads.getCurrentThreadCpuTime();
            assertThat(HebrewSpeech.aloud(text)).isNotNull();
            least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
        }
        return least;
    }
}
