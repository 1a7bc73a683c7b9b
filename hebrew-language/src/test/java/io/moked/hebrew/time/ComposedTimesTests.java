package io.moked.hebrew.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Expressions composed at random, day form by hour form by part of the day by filler by order, mean what they are made of. */
class ComposedTimesTests {

    private static final int EXPRESSIONS = 400;
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 25, 10, 0, 0, 0, HebrewTime.ISRAEL);
    private static final LocalDate TODAY = NOW.toLocalDate();

    private static final String[] FEMININE = {
        "", "אחת", "שתיים", "שלוש", "ארבע", "חמש", "שש", "שבע", "שמונה", "תשע", "עשר", "אחת עשרה", "שתים עשרה"
    };
    private static final String[] MASCULINE = {
        "", "אחד", "שניים", "שלושה", "ארבעה", "חמישה", "שישה", "שבעה", "שמונה", "תשעה", "עשרה"
    };
    private static final String[] TENS = {"", "עשר", "עשרים", "שלושים", "ארבעים", "חמישים"};
    private static final String[] WEEKDAYS = {"ראשון", "שני", "שלישי", "רביעי", "חמישי", "שישי", "שבת"};
    private static final String[] LETTERS = {"א", "ב", "ג", "ד", "ה", "ו", "ש"};
    private static final String[] MONTHS = {
        "ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"
    };

    private final HebrewTime time = new HebrewTime();

    private record Part<T>(String words, T meaning) {}

    @RepeatedTest(10)
    void readsADayAndAnHourInAnyFormAndOrder(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (var count = 0; count < EXPRESSIONS; count++) {
            var day = day(random);
            var hour = hour(random);
            var words = random.nextInt(3) > 0
                    ? day.words() + between(random) + hour.words()
                    : hour.words() + between(random) + day.words();
            var text = one(random, "", "שלום, אני רוצה תור ", "אז ", "אפשר ") + words + one(random, "", " בבקשה", "?");

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
            var day = day(random);
            var from = 8 + random.nextInt(4);
            var to = from + 1 + random.nextInt(4);
            var range = range(random, dial(from), dial(to));
            var text = random.nextBoolean() ? day.words() + " " + range : range + " " + day.words();

            var meant = new Meaning.Range(at(day, from), at(day, to));
            assertThat(time.find(text, NOW))
                    .as(text)
                    .extracting(TimeMatch::meaning)
                    .containsExactly(meant);
        }
    }

    private static ZonedDateTime at(Part<LocalDate> day, int hour) {
        return day.meaning().atTime(hour, 0).atZone(HebrewTime.ISRAEL);
    }

    private static int dial(int hour) {
        return hour > 12 ? hour - 12 : hour;
    }

    private static String range(Random random, int from, int to) {
        return switch (random.nextInt(5)) {
            case 0 -> "בין " + FEMININE[from] + " ל" + FEMININE[to];
            case 1 -> "מ" + FEMININE[from] + " עד " + FEMININE[to];
            case 2 -> "בין " + from + " ל-" + to;
            case 3 -> "מ-" + from + " עד " + to;
            default -> "משעה " + from + " ועד שעה " + to;
        };
    }

    private static Part<LocalDate> day(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> relative(random);
            case 1, 2 -> weekday(random);
            case 3 -> new Part<>(one(random, "בעוד ", "עוד ") + one(random, "שלושה ימים", "3 ימים"), TODAY.plusDays(3));
            default -> date(random);
        };
    }

    private static Part<LocalDate> relative(Random random) {
        var days = 1 + random.nextInt(3);
        return switch (days) {
            case 1 -> new Part<>(one(random, "מחר", "למחר"), TODAY.plusDays(1));
            case 2 -> new Part<>(one(random, "מחרתיים", "בעוד יומיים"), TODAY.plusDays(2));
            default -> new Part<>(one(random, "בעוד שבוע", "עוד שבוע"), TODAY.plusWeeks(1));
        };
    }

    private static Part<LocalDate> weekday(Random random) {
        var index = random.nextInt(WEEKDAYS.length);
        if (index == 3) {
            return new Part<>("ביום רביעי בשבוע הבא", TODAY.plusWeeks(1));
        }
        var weekday = DayOfWeek.SUNDAY.plus(index);
        var name = one(
                random,
                "ביום " + WEEKDAYS[index],
                "יום " + WEEKDAYS[index],
                "ליום " + WEEKDAYS[index] + " הקרוב",
                "ב" + WEEKDAYS[index],
                "יום " + LETTERS[index] + "׳",
                "ביום " + LETTERS[index] + "'");
        return new Part<>(name, TODAY.with(TemporalAdjusters.next(weekday)));
    }

    private static Part<LocalDate> date(Random random) {
        var date = TODAY.plusDays(1 + random.nextInt(36));
        var number = date.getDayOfMonth();
        var month = MONTHS[date.getMonthValue() - 1];
        var name = one(
                random,
                "ב-" + number + " ב" + month,
                "ב" + number + " ל" + month,
                "ה־" + number + " ב" + month,
                "ב" + masculine(number) + " ב" + month,
                "ה" + masculine(number) + " ל" + month,
                number + "/" + date.getMonthValue(),
                "ב-" + number + "." + date.getMonthValue() + "." + date.getYear() % 100,
                date.toString());
        return new Part<>(name, date);
    }

    private static String masculine(int number) {
        if (number <= 10) {
            return MASCULINE[number];
        }
        if (number < 20) {
            return (number == 12 ? "שנים" : MASCULINE[number - 10]) + " עשר";
        }
        return TENS[number / 10] + (number % 10 == 0 ? "" : " ו" + MASCULINE[number % 10]);
    }

    private static Part<LocalTime> hour(Random random) {
        var hour = 7 + random.nextInt(15);
        var minute = List.of(0, 0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55).get(random.nextInt(13));
        var meant = LocalTime.of(hour, minute);
        return switch (random.nextInt(4)) {
            case 0 -> new Part<>(one(random, "ב-", "בשעה ", "ב") + meant, meant);
            case 1 -> new Part<>(spoken(random, hour, minute) + part(random, hour), meant);
            case 2 -> new Part<>(part(random, hour).strip() + " " + spoken(random, hour, minute), meant);
            default -> {
                var open = LocalTime.of(hour < 8 ? 8 : hour > 19 ? 19 : hour, minute);
                yield new Part<>(spoken(random, open.getHour(), minute), open);
            }
        };
    }

    private static String spoken(Random random, int hour, int minute) {
        var name = FEMININE[dial(hour)];
        var next = FEMININE[dial(hour + 1)];
        return switch (minute) {
            case 0 -> one(random, "ב" + name, "בשעה " + name, "ב-" + dial(hour));
            case 15 -> "ב" + one(random, name, dial(hour) + "") + " ורבע";
            case 30 -> "ב" + one(random, name, dial(hour) + "") + one(random, " וחצי", " שלושים");
            case 45 -> one(random, "ברבע ל" + next, "ב" + name + " ארבעים וחמש");
            default -> minutes(random, name, next, minute);
        };
    }

    private static String minutes(Random random, String name, String next, int minute) {
        var said = minute % 10 == 0 ? TENS[minute / 10] : minute == 5 ? "חמש" : TENS[minute / 10] + " וחמש";
        var after = "ב" + name + " ו" + said + one(random, "", " דקות");
        var before = 60 - minute;
        return switch (before) {
            case 5 -> one(random, after, "בחמישה ל" + next);
            case 10 -> one(random, after, "בעשרה ל" + next, "בעשר דקות ל" + next);
            case 20 -> one(random, after, "בעשרים ל" + next);
            default -> after;
        };
    }

    private static String part(Random random, int hour) {
        if (hour < 12) {
            return " בבוקר";
        }
        if (hour < 13) {
            return one(random, " בצהריים", " בצהרים");
        }
        if (hour < 18) {
            return one(random, " אחר הצהריים", " אחה״צ", " אחרי הצהריים", " אחה\"צ");
        }
        return " בערב";
    }

    private static String between(Random random) {
        return one(random, " ", " ", ", ", " נגיד ", ", נגיד, ", " אה ", " אז ");
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
