package io.moked.hebrew.speech;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates in digits, day before month as Israel writes, and days before the name of a month. */
final class DateReader implements Reader {

    private static final Set<String> DATE_WORDS = Set.of(
            "תאריך", "בתאריך", "לתאריך", "מתאריך", "התאריך", "עד", "ועד", "ראשון", "שני", "שלישי", "רביעי", "חמישי",
            "שישי", "שבת", "בשבת");

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var glued = Glued.at(words, from);
        var date = WrittenDate.at(words, glued.next());
        if (date != null) {
            return isMeant(words, from, date) ? dates(words, glued.prefix(), date) : null;
        }
        return dayOfMonth(words, glued);
    }

    private static Spoken dates(Words words, String prefix, WrittenDate date) {
        var next = Ranges.behindDash(words, date.end());
        var last = next < 0 ? null : WrittenDate.at(words, next);
        return last == null
                ? new Spoken(date(prefix, date), date.end())
                : new Spoken(date(prefix, date) + " עד " + date("", last), last.end());
    }

    private static boolean isMeant(Words words, int from, WrittenDate date) {
        if (date.year() != null || date.lastDay() != null) {
            return true;
        }
        if (Streets.isIn(words, from)) {
            return false;
        }
        var thing = Thing.at(words, date.end());
        if (thing != null && thing.isKnown()) {
            return false;
        }
        var isPoint = words.get(date.end() - 2).isSign('.');
        var hasContext = !Glued.at(words, from).prefix().isEmpty()
                || DATE_WORDS.contains(before(words, from))
                || before(words, from).endsWith("׳");
        return !isPoint || hasContext || words.get(date.end() - 1).text().length() == 2;
    }

    private static String before(Words words, int from) {
        return words.get(words.get(from - 1).isSign(':') ? from - 2 : from - 1).text();
    }

    private static String date(String prefix, WrittenDate date) {
        if (date.day() == 0) {
            return prefix + HebrewCalendarNames.month(date.month()) + year(date);
        }
        var day = day(date.day());
        if (date.lastDay() != null) {
            day += " עד ה" + day(date.lastDay());
        }
        return article(prefix) + day + " ב" + HebrewCalendarNames.month(date.month()) + year(date);
    }

    private static String year(WrittenDate date) {
        return date.year() == null ? "" : " " + HebrewNumbers.words(date.year(), Gender.FEMININE);
    }

    private static String day(int day) {
        return HebrewNumbers.words(day, Gender.MASCULINE);
    }

    /** ב-10 בנובמבר, ה-15 לחודש. */
    private static @Nullable Spoken dayOfMonth(Words words, Glued glued) {
        var day = words.get(glued.next());
        if (!isDay(day) || words.get(glued.next() + 1).isSign('.') && words.isGlued(glued.next() + 2)) {
            return null;
        }
        var end = glued.next() + 1;
        var next = Ranges.behindDash(words, end);
        if (next >= 0 && isDay(words.get(next)) && isMonth(words, next + 1)) {
            return new Spoken(glued.prefix() + day(number(day)) + " עד " + day(number(words.get(next))), next + 1);
        }
        return isMonth(words, end) ? new Spoken(glued.prefix() + day(number(day)), end) : null;
    }

    private static String article(String prefix) {
        return prefix.isEmpty() || prefix.equals("מ") || prefix.equals("ו") || prefix.equals("ש") || prefix.equals("ומ")
                ? prefix + "ה"
                : prefix;
    }

    private static boolean isMonth(Words words, int place) {
        return HebrewCalendarNames.isBehindDay(words.get(place).text());
    }

    private static boolean isDay(Word word) {
        return word.isDigits() && word.text().length() <= 2 && number(word) >= 1 && number(word) <= 31;
    }

    private static int number(Word word) {
        return Integer.parseInt(word.text());
    }
}
