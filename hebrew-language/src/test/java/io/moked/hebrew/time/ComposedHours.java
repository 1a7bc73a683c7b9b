package io.moked.hebrew.time;

import static io.moked.hebrew.time.Composed.one;

import java.time.LocalTime;
import java.util.List;
import java.util.Random;

/** Hours of a day, in any of their forms. */
final class ComposedHours {

    static final String[] FEMININE = {
        "", "אחת", "שתיים", "שלוש", "ארבע", "חמש", "שש", "שבע", "שמונה", "תשע", "עשר", "אחת עשרה", "שתים עשרה"
    };
    private static final String[] TENS = {"", "עשר", "עשרים", "שלושים", "ארבעים", "חמישים"};

    private ComposedHours() {}

    static Composed<LocalTime> hour(Random random) {
        var hour = 7 + random.nextInt(15);
        var minute = List.of(0, 0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55).get(random.nextInt(13));
        var meant = LocalTime.of(hour, minute);
        return switch (random.nextInt(4)) {
            case 0 -> new Composed<>(one(random, "ב-", "בשעה ", "ב") + meant, meant);
            case 1 -> new Composed<>(spoken(random, hour, minute) + part(random, hour), meant);
            case 2 -> new Composed<>(part(random, hour).strip() + " " + spoken(random, hour, minute), meant);
            default -> {
                var open = LocalTime.of(hour < 8 ? 8 : hour > 19 ? 19 : hour, minute);
                yield new Composed<>(spoken(random, open.getHour(), minute), open);
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

    static int dial(int hour) {
        return hour > 12 ? hour - 12 : hour;
    }
}
