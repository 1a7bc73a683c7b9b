package io.moked.hebrew.time;

import static io.moked.hebrew.time.Composed.one;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Random;

/** Days after Wednesday 25 November 2026, in any of their forms. */
final class ComposedDays {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String[] MASCULINE = {
        "", "אחד", "שניים", "שלושה", "ארבעה", "חמישה", "שישה", "שבעה", "שמונה", "תשעה", "עשרה"
    };
    private static final String[] TENS = {"", "עשר", "עשרים", "שלושים", "ארבעים", "חמישים"};
    private static final String[] WEEKDAYS = {"ראשון", "שני", "שלישי", "רביעי", "חמישי", "שישי", "שבת"};
    private static final String[] LETTERS = {"א", "ב", "ג", "ד", "ה", "ו", "ש"};
    private static final String[] MONTHS = {
        "ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"
    };

    private ComposedDays() {}

    static Composed<LocalDate> day(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> relative(random);
            case 1, 2 -> weekday(random);
            case 3 ->
                new Composed<>(one(random, "בעוד ", "עוד ") + one(random, "שלושה ימים", "3 ימים"), TODAY.plusDays(3));
            default -> date(random);
        };
    }

    private static Composed<LocalDate> relative(Random random) {
        var days = 1 + random.nextInt(3);
        return switch (days) {
            case 1 -> new Composed<>(one(random, "מחר", "למחר"), TODAY.plusDays(1));
            case 2 -> new Composed<>(one(random, "מחרתיים", "בעוד יומיים"), TODAY.plusDays(2));
            default -> new Composed<>(one(random, "בעוד שבוע", "עוד שבוע"), TODAY.plusWeeks(1));
        };
    }

    private static Composed<LocalDate> weekday(Random random) {
        var index = random.nextInt(WEEKDAYS.length);
        if (index == 3) {
            return new Composed<>("ביום רביעי בשבוע הבא", TODAY.plusWeeks(1));
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
        return new Composed<>(name, TODAY.with(TemporalAdjusters.next(weekday)));
    }

    private static Composed<LocalDate> date(Random random) {
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
        return new Composed<>(name, date);
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
}
