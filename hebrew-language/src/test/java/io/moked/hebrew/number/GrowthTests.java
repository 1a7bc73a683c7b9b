package io.moked.hebrew.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.management.ThreadMXBean;
import io.moked.hebrew.phone.HebrewPhones;
import io.moked.hebrew.text.Words;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work is counted as memory asked for, which is the same on every machine and every run. */
class GrowthTests {

    private static final int LONGEST = 100_000;
    private static final double ABOUT_LINEAR = 4.8;

    private static final List<String> PIECES = List.of(
            "0",
            "0 ",
            "1,",
            "1,000",
            "1.200.",
            "1.200-",
            "1.200 ₪",
            "א\"",
            "א'",
            "ה\"אבגד",
            "א\u05b0",
            "\u05b0",
            "וכשב",
            "ב-",
            "ו ",
            "- ",
            "אה ",
            "אפס ",
            "אפס חמש ",
            "חמישים ארבע ",
            "אפס חמש חמישים ארבע חמישים ארבע חמישים ארבע שלום ",
            "050 ",
            "050-",
            "+ 50 54 ",
            "פלוס ",
            "פעמיים ",
            "שלוש פעמים ",
            "לא סליחה ",
            "אפס לא סליחה ",
            "מאה ",
            "מאה עשרים ו",
            "אלף מיליון ",
            "שלוש נקודה ",
            "שקל ",
            "מאה שקל ו",
            "מאה שקל לא סליחה ",
            "זה ",
            "חצי ",
            "½",
            "מינוס ",
            "%",
            "ת״ז ",
            "123456789 ",
            "שני ",
            "😀",
            "\ud83d");

    static Stream<String> pieces() {
        return PIECES.stream();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void readsLongTextsInLinearTime(String piece) {
        read(piece.repeat(100));
        var some = work(piece.repeat(LONGEST / 4 / piece.length()));
        var all = work(piece.repeat(LONGEST / piece.length()));
        assertThat((double) all / some).isLessThan(ABOUT_LINEAR);
    }

    @Test
    void takesAnyText() {
        var random = new Random(5);
        for (var round = 0; round < 3_000; round++) {
            var text = new StringBuilder();
            for (var piece = random.nextInt(12); piece > 0; piece--) {
                text.append(
                        random.nextInt(3) == 0
                                ? Character.toString((char) random.nextInt(0x10000))
                                : PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThatCode(() -> read(text.toString())).as("%s", text).doesNotThrowAnyException();
            assertThat(Words.of(text.toString())).allMatch(word -> word.end() > word.start());
        }
    }

    private static long work(String text) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        read(text);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void read(String text) {
        HebrewNumbers.value(text);
        HebrewNumbers.percentage(text);
        HebrewMoney.agorot(text);
        HebrewPhones.e164(text);
        IdentityNumbers.read(text);
    }
}
