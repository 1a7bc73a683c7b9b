package io.moked.hebrew.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Ages, sums, telephone numbers, addresses and counts, composed at random, are no times; beside a time they leave it alone. */
class ComposedOtherNumbersTests {

    private static final int SENTENCES = 300;
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 25, 10, 0, 0, 0, HebrewTime.ISRAEL);

    private final HebrewTime time = new HebrewTime();

    @RepeatedTest(10)
    void findsNothing(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (var count = 0; count < SENTENCES; count++) {
            var text = one(random, "", "שלום, ", "אז ", "כן ") + other(random) + one(random, "", " בבקשה", ".");

            assertThat(time.find(text, NOW)).as(text).isEmpty();
        }
    }

    @RepeatedTest(5)
    void findsOnlyTheTimeBesideThem(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var meant = new Meaning.Moment(NOW.plusDays(1).withHour(15).withMinute(30));
        for (var count = 0; count < SENTENCES; count++) {
            var text = random.nextBoolean()
                    ? other(random) + one(random, ", ", " ו", ". ") + "מחר בשלוש וחצי"
                    : "מחר בשלוש וחצי" + one(random, ", ", " כי ", ". ") + other(random);

            assertThat(time.find(text, NOW))
                    .as(text)
                    .extracting(TimeMatch::meaning)
                    .containsExactly(meant);
        }
    }

    private static String other(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> age(random);
            case 1 -> sum(random);
            case 2 -> phone(random);
            case 3 -> address(random);
            case 4 -> counted(random);
            case 5 -> one(random, "קוראים לי שני", "שמי ניסן כהן", "אני מראשון לציון", "זו הפעם השלישית", "כיתה ג׳");
            default -> number(random, 2, 99) + one(random, " אחוז", "%", " אחוזים");
        };
    }

    private static String age(Random random) {
        return one(random, "אני בן ", "הבת שלי בת ", "הילד בגיל ", "היא בת ", "גיל ")
                + number(random, 2, 99)
                + one(random, "", " וחצי");
    }

    private static String sum(Random random) {
        var sum = random.nextBoolean()
                ? String.valueOf(1 + random.nextInt(5000))
                : HebrewNumbers.words(1 + random.nextInt(5000), Gender.MASCULINE);
        return one(random, "זה עולה ", "שילמתי ", "ב-", "עד ", "") + sum + one(random, " שקל", " שקלים", " ש״ח", " ₪");
    }

    private static String phone(Random random) {
        var digits = "05"
                + IntStream.range(0, 8)
                        .mapToObj(place -> String.valueOf(random.nextInt(10)))
                        .collect(Collectors.joining());
        var said = digits.chars()
                .mapToObj(digit -> digit == '0' ? "אפס" : HebrewNumbers.words(digit - '0', Gender.FEMININE))
                .collect(Collectors.joining(" "));
        return one(random, "הטלפון שלי ", "הנייד ", "")
                + one(random, digits, digits.substring(0, 3) + "-" + digits.substring(3), said);
    }

    private static String address(Random random) {
        return one(random, "רחוב הרצל ", "אני גר ברחוב ויצמן ", "שדרות רוטשילד ")
                + (1 + random.nextInt(200))
                + one(random, "", " דירה " + number(random, 2, 40), " קומה " + number(random, 2, 20));
    }

    private static String counted(Random random) {
        return one(random, "", "ב-", "ל-", "יש לי ")
                + (2 + random.nextInt(40))
                + one(random, " ילדים", " תשלומים", " אנשים", " כרטיסים", " שאלות", " מנות", " חדרים", " צמיגים");
    }

    private static String number(Random random, int from, int to) {
        var number = from + random.nextInt(to - from + 1);
        return random.nextBoolean() ? String.valueOf(number) : HebrewNumbers.words(number, Gender.FEMININE);
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
