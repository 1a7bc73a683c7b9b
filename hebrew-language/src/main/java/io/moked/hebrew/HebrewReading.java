package io.moked.hebrew;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a written text aloud: sums, times, dates, phone numbers and counts in words, since a synthesised voice misreads
 * their signs. What is none of these stays as it is written.
 */
public final class HebrewReading {

    /** Particles glued to a number, with or without a hyphen: ב־15:30, ל-26.11. */
    private static final String PARTICLE = "(?<![\\p{L}\\p{N}.,:/])([ובלמשכה]{0,2})[-־–]?";

    private static final String END = "(?![\\p{N}]|[.,:/]\\p{N})";
    private static final String AMOUNT = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,9}(?:\\.\\d{1,2})?)";
    private static final String SHEKELS = "(?:₪|ש[\"״]ח|שקלים|שקל)";

    private static final Pattern PHONE = Pattern.compile(PARTICLE + "(0\\d{1,2}-?\\d{3}-?\\d{4})" + END);
    private static final Pattern SUM =
            Pattern.compile(PARTICLE + "(?:₪ ?" + AMOUNT + END + "|" + AMOUNT + " ?" + SHEKELS + "(?![\\p{L}]))");
    private static final Pattern TIME = Pattern.compile(PARTICLE + "([01]?\\d|2[0-3]):([0-5]\\d)" + END);
    private static final Pattern ISO_DATE = Pattern.compile(PARTICLE + "(\\d{4})-(\\d{2})-(\\d{2})" + END);
    private static final Pattern DATE =
            Pattern.compile(PARTICLE + "(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{4}|\\d{2}))?" + END);
    private static final Pattern PERCENT = Pattern.compile(PARTICLE + "(\\d{1,3})%");
    private static final Pattern COUNT =
            Pattern.compile(PARTICLE + "(\\d{1,3}(?:,\\d{3})+|\\d{1,9})" + END + "(?: (\\p{L}+))?");

    private static final Pattern MASCULINE = Pattern.compile(
            "ימים|יום|שבועות|חודשים|תשלומים|תורים|טיפולים|אנשים|ילדים|קילומטרים?|מטרים?|אחוזים|לקוחות|רכבים");

    private static final String[] DIGITS = {"אפס", "אחת", "שתיים", "שלוש", "ארבע", "חמש", "שש", "שבע", "שמונה", "תשע"};

    private HebrewReading() {}

    /** The text in words. */
    public static String aloud(String text) {
        var read = replace(PHONE, text, number -> number.group(1) + digits(number.group(2)));
        read = replace(SUM, read, HebrewReading::sum);
        read = replace(ISO_DATE, read, date -> date(date, 4, 3));
        read = replace(TIME, read, HebrewReading::time);
        read = replace(DATE, read, date -> date(date, 2, 3));
        read = replace(PERCENT, read, part -> part.group(1) + words(part.group(2), Gender.MASCULINE) + " אחוז");
        return replace(COUNT, read, HebrewReading::count);
    }

    private static String replace(Pattern pattern, String text, Function<MatchResult, String> reading) {
        return pattern.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(reading.apply(found)));
    }

    private static String digits(String number) {
        return number.chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> DIGITS[digit - '0'])
                .collect(Collectors.joining(" "));
    }

    private static String sum(MatchResult sum) {
        var amount = sum.group(2) == null ? sum.group(3) : sum.group(2);
        var agorot = new BigDecimal(amount.replace(",", "")).movePointRight(2).longValueExact();
        return agorot / 100 >= HebrewNumbers.MOST ? sum.group() : sum.group(1) + HebrewSpeech.money(agorot);
    }

    private static String time(MatchResult time) {
        return time.group(1)
                + HebrewSpeech.time(LocalTime.of(Integer.parseInt(time.group(2)), Integer.parseInt(time.group(3))));
    }

    /** Day before month, as Israel writes; the year is not read. What is no day of the calendar is no date. */
    private static String date(MatchResult date, int day, int month) {
        try {
            var leapYear = 2024;
            var meant = LocalDate.of(leapYear, Integer.parseInt(date.group(month)), Integer.parseInt(date.group(day)));
            var particle = date.group(1);
            return (particle.isEmpty() ? "ה" : particle)
                    + HebrewNumbers.words(meant.getDayOfMonth(), Gender.MASCULINE)
                    + " ב"
                    + HebrewCalendarNames.month(Month.of(meant.getMonthValue()));
        } catch (DateTimeException e) {
            return date.group();
        }
    }

    private static String count(MatchResult count) {
        var noun = count.group(3);
        var gender = noun != null && MASCULINE.matcher(noun).matches() ? Gender.MASCULINE : Gender.FEMININE;
        var number = count.group(2).equals("2") && noun != null
                ? gender == Gender.MASCULINE ? "שני" : "שתי"
                : words(count.group(2), gender);
        return count.group(1) + number + (noun == null ? "" : " " + noun);
    }

    private static String words(String number, Gender gender) {
        return HebrewNumbers.words(Long.parseLong(number.replace(",", "")), gender);
    }
}
