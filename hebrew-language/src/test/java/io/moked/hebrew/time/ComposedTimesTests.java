package io.moked.hebrew.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Expressions composed at random, day form by hour form by part of the day by filler by order, mean what they are made of. */
class ComposedTimesTests {

    private static final int EXPRESSIONS = 400;
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 25, 10, 0, 0, 0, HebrewTime.ISRAEL);

    private final HebrewTime time = new HebrewTime();

    @RepeatedTest(10)
    void readsADayAndAnHourInAnyFormAndOrder(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (var count = 0; count < EXPRESSIONS; count++) {
            var day = ComposedDays.day(random);
            var hour = ComposedHours.hour(random);
            var words = random.nextInt(3) > 0
                    ? day.words() + between(random) + hour.words()
                    : hour.words() + between(random) + day.words();
            var text = Composed.one(random, "", "שלום, אני רוצה תור ", "אז ", "אפשר ")
                    + words
                    + Composed.one(random, "", " בבקשה", "?");

            var matches = time.find(text, NOW);

            var meant = new Meaning.Moment(day.meaning().atTime(hour.meaning()).atZone(HebrewTime.ISRAEL));
            assertThat(matches).as(text).extracting(TimeMatch::meaning).containsExactly(meant);
            assertThat(matches.getFirst().text()).as(text).isEqualTo(words);
            assertThat(time.judge(text, meant.at().toLocalDateTime(), NOW))
                    .as(text)
                    .isEqualTo(new Judgement(Agreement.AGREES, Agreement.AGREES));
        }
    }

    @RepeatedTest(5)
    void readsADayAndARangeOfHours(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (var count = 0; count < EXPRESSIONS; count++) {
            var day = ComposedDays.day(random);
            var from = 8 + random.nextInt(4);
            var to = from + 1 + random.nextInt(4);
            var range = range(random, ComposedHours.dial(from), ComposedHours.dial(to));
            var text = random.nextBoolean() ? day.words() + " " + range : range + " " + day.words();

            var meant = new Meaning.Range(at(day, from), at(day, to));
            assertThat(time.find(text, NOW))
                    .as(text)
                    .extracting(TimeMatch::meaning)
                    .containsExactly(meant);
        }
    }

    private static ZonedDateTime at(Composed<LocalDate> day, int hour) {
        return day.meaning().atTime(hour, 0).atZone(HebrewTime.ISRAEL);
    }

    private static String range(Random random, int from, int to) {
        return switch (random.nextInt(5)) {
            case 0 -> "בין " + ComposedHours.FEMININE[from] + " ל" + ComposedHours.FEMININE[to];
            case 1 -> "מ" + ComposedHours.FEMININE[from] + " עד " + ComposedHours.FEMININE[to];
            case 2 -> "בין " + from + " ל-" + to;
            case 3 -> "מ-" + from + " עד " + to;
            default -> "משעה " + from + " ועד שעה " + to;
        };
    }

    private static String between(Random random) {
        return Composed.one(random, " ", " ", ", ", " נגיד ", ", נגיד, ", " אה ", " אז ");
    }
}
