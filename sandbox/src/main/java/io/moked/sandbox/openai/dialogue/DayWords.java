package io.moked.sandbox.openai.dialogue;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the days that are spoken of. */
final class DayWords {

    /**
     * A day that was found.
     *
     * @param former whether it is the day that something is moved away from
     */
    record Found(LocalDate date, int start, int end, boolean former) {}

    private interface Rule {
        @Nullable
        LocalDate date(MatchResult match, LocalDate today);
    }

    private static final List<String> MONTHS = List.of(
            "ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר");
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("ראשון", DayOfWeek.SUNDAY),
            Map.entry("שני", DayOfWeek.MONDAY),
            Map.entry("שלישי", DayOfWeek.TUESDAY),
            Map.entry("רביעי", DayOfWeek.WEDNESDAY),
            Map.entry("חמישי", DayOfWeek.THURSDAY),
            Map.entry("שישי", DayOfWeek.FRIDAY),
            Map.entry("שבת", DayOfWeek.SATURDAY),
            Map.entry("א'", DayOfWeek.SUNDAY),
            Map.entry("ב'", DayOfWeek.MONDAY),
            Map.entry("ג'", DayOfWeek.TUESDAY),
            Map.entry("ד'", DayOfWeek.WEDNESDAY),
            Map.entry("ה'", DayOfWeek.THURSDAY),
            Map.entry("ו'", DayOfWeek.FRIDAY));
    private static final List<String> COUNTED = List.of(
            "אחד",
            "שניים",
            "שלושה",
            "ארבעה",
            "חמישה",
            "שישה",
            "שבעה",
            "שמונה",
            "תשעה",
            "עשרה",
            "אחד עשר",
            "שנים עשר",
            "שלושה עשר",
            "ארבעה עשר",
            "חמישה עשר",
            "שישה עשר",
            "שבעה עשר",
            "שמונה עשר",
            "תשעה עשר",
            "עשרים",
            "עשרים ואחד",
            "עשרים ושניים",
            "עשרים ושלושה",
            "עשרים וארבעה",
            "עשרים וחמישה",
            "עשרים ושישה",
            "עשרים ושבעה",
            "עשרים ושמונה",
            "עשרים ותשעה",
            "שלושים",
            "שלושים ואחד");

    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final String NUMBER = "(\\d{1,2}|" + String.join("|", COUNTED.reversed()) + ")";
    private static final String BEFORE = "(?<![א-ת\\d])[ולמבשה]{0,2}-?";
    private static final String AFTER = "(?![א-ת\\d])";

    private static final Map<Pattern, Rule> RULES = new java.util.LinkedHashMap<>();

    static {
        rule(
                "(\\d{4})-(\\d{2})-(\\d{2})",
                (match, today) -> LocalDate.parse(match.group().replaceAll("^[^\\d]+", "")));
        rule(
                NUMBER + " +[בל]" + MONTH,
                (match, today) -> next(number(match.group(1)), MONTHS.indexOf(match.group(2)) + 1, today));
        rule("(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{2,4}))?", DayWords::numeric);
        rule("ה?-?(\\d{1,2}) +לחודש", (match, today) -> dayOfMonth(Integer.parseInt(match.group(1)), today));
        rule("מחרתיים", (match, today) -> today.plusDays(2));
        rule("מחר", (match, today) -> today.plusDays(1));
        rule("היום(?! +(?:הראשון|השני))", (match, today) -> today);
        rule("עוד +יומיים", (match, today) -> today.plusDays(2));
        rule("עוד +שבועיים", (match, today) -> today.plusDays(14));
        rule("עוד +שבוע", (match, today) -> today.plusDays(7));
        rule("עוד +" + NUMBER + " +ימים", (match, today) -> today.plusDays(number(match.group(1))));
        rule(
                "(?:יום +|(?<=[בלמ]))(ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת|[א-ו]')( +הבאה?| +בשבוע הבא)?",
                (match, today) -> weekday(match.group(1), match.group(2) != null, today));
        rule(
                "(ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)( +הבאה?| +בשבוע הבא| +הקרובה?| +הזה| +הזאת)",
                (match, today) -> weekday(match.group(1), match.group(2).contains("הבא"), today));
    }

    private DayWords() {}

    /** In the order in which they are said. */
    static List<Found> in(Utterance utterance, LocalDate today) {
        var found = new ArrayList<Found>();
        RULES.forEach((pattern, rule) -> utterance.find(pattern).results().forEach(match -> {
            boolean free =
                    found.stream().noneMatch(other -> match.start() < other.end() && other.start() < match.end());
            var date = free ? rule.date(match, today) : null;
            if (date != null) {
                found.add(new Found(date, match.start(), match.end(), isFormer(utterance, match)));
            }
        }));
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private static boolean isFormer(Utterance utterance, MatchResult match) {
        return match.group().matches("מ(?!חר).*|ממחר.*")
                || utterance.plain().substring(0, match.start()).endsWith("של ");
    }

    private static void rule(String pattern, Rule rule) {
        RULES.put(Pattern.compile(BEFORE + "(?:" + pattern + ")" + AFTER), rule);
    }

    private static int number(String words) {
        return Character.isDigit(words.charAt(0)) ? Integer.parseInt(words) : COUNTED.indexOf(words) + 1;
    }

    private static @Nullable LocalDate numeric(MatchResult match, LocalDate today) {
        int day = Integer.parseInt(match.group(1));
        int month = Integer.parseInt(match.group(2));
        if (match.group(3) == null) {
            return next(day, month, today);
        }
        int year = Integer.parseInt(match.group(3));
        return valid(year < 100 ? 2000 + year : year, month, day);
    }

    private static @Nullable LocalDate next(int day, int month, LocalDate today) {
        var thisYear = valid(today.getYear(), month, day);
        return thisYear == null || !thisYear.isBefore(today) ? thisYear : valid(today.getYear() + 1, month, day);
    }

    private static @Nullable LocalDate dayOfMonth(int day, LocalDate today) {
        var month = day >= today.getDayOfMonth() ? today : today.plusMonths(1);
        return valid(month.getYear(), month.getMonthValue(), day);
    }

    private static @Nullable LocalDate valid(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate weekday(String name, boolean nextWeek, LocalDate today) {
        var day = java.util.Objects.requireNonNull(WEEKDAYS.get(name));
        var nearest = today.with(TemporalAdjusters.next(day));
        var weekEnds = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        return nextWeek && !nearest.isAfter(weekEnds) ? nearest.plusWeeks(1) : nearest;
    }
}
