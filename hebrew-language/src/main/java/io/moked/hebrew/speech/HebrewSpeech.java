package io.moked.hebrew.speech;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * How things are said: in words only, since a synthesised voice misreads digits, signs and short forms. Said text said
 * again stays as it is.
 */
public final class HebrewSpeech {

    private static final int AGOROT = 100;

    /** Two are enough for a text; numbers and marks run together without sense may leave something for the next. */
    private static final int MOST_READINGS = 5;

    private static final List<Reader> NUMBERS = List.of(
            new PhoneReader(),
            new ClockReader(),
            new HouseReader(),
            new FractionReader(),
            new DateReader(),
            new CodeReader(),
            new OrdinalReader(),
            new MoneyReader(),
            new QuantityReader());

    private HebrewSpeech() {}

    /** The text as a person reads it, said by a woman, without words of one's own. */
    public static String aloud(String text) {
        return aloud(text, Voice.FEMALE, Pronunciations.none());
    }

    /**
     * The text as a person reads it: numbers, hours, dates, sums, short forms and units in words, the agent's own forms
     * in the gender of the voice, forms for both genders resolved, pictures and markup left out. What is none of these
     * stays as it is written.
     */
    public static String aloud(String text, Voice voice, Pronunciations pronunciations) {
        Stream<Reader> readers = Stream.of(
                pronunciations::read,
                new LatinReader(),
                new SlashReader(voice),
                new AgentReader(voice),
                new DayLetterReader(),
                new AbbreviationReader(),
                new PerReader(),
                new SignReader(),
                new MinusReader(NUMBERS));
        var aloud = new Aloud(Stream.concat(readers, NUMBERS.stream()).toList());
        var said = text;
        for (var reading = 0; reading < MOST_READINGS; reading++) {
            var before = said;
            said = aloud.read(Markup.plain(before));
            if (said.equals(before)) {
                return said;
            }
        }
        return said;
    }
    /** {@code יום חמישי, העשרים ושישה בנובמבר}. */
    public static String date(LocalDate date) {
        return HebrewCalendarNames.day(date.getDayOfWeek())
                + ", ה"
                + HebrewNumbers.words(date.getDayOfMonth(), Gender.MASCULINE)
                + " ב"
                + HebrewCalendarNames.month(date.getMonth());
    }

    /** {@code שלוש וחצי אחר הצהריים}; midnight is {@code חצות}. */
    public static String time(LocalTime time) {
        return isMidnight(time) ? dial(time) : dial(time) + " " + PartsOfDay.of(time.getHour());
    }

    /** {@code יום חמישי, העשרים ושישה בנובמבר, בשעה שלוש וחצי אחר הצהריים}. */
    public static String dateTime(LocalDateTime moment) {
        return date(moment.toLocalDate()) + ", בשעה " + time(moment.toLocalTime());
    }

    /** {@code מאה ושמונים שקלים}, {@code שקל אחד}, {@code חמישים אגורות}. */
    public static String money(long agorot) {
        var shekels = Counting.counted(agorot / AGOROT, Gender.MASCULINE, "שקל אחד", "שני שקלים", "שקלים");
        var rest = Counting.counted(agorot % AGOROT, Gender.FEMININE, "אגורה אחת", "שתי אגורות", "אגורות");
        if (agorot % AGOROT == 0) {
            return shekels;
        }
        return agorot < AGOROT ? rest : shekels + " ו" + rest;
    }

    /** {@code חצי שעה}, {@code שעה ורבע}, {@code שעתיים ועשר דקות}. */
    public static String duration(int minutes) {
        if (minutes < 60) {
            return minutes == 30 ? "חצי שעה" : minutes == 15 ? "רבע שעה" : minutes(minutes);
        }
        var hours = Counting.counted(minutes / 60, Gender.FEMININE, "שעה", "שעתיים", "שעות");
        return switch (minutes % 60) {
            case 0 -> hours;
            case 15 -> hours + " ורבע";
            case 30 -> hours + " וחצי";
            default -> hours + " ו" + minutes(minutes % 60);
        };
    }

    /** On a dial of twelve hours; midnight is {@code חצות}. */
    static String dial(LocalTime time) {
        if (isMidnight(time)) {
            return "חצות";
        }
        return switch (time.getMinute()) {
            case 0 -> hour(time.getHour());
            case 15 -> hour(time.getHour()) + " ורבע";
            case 30 -> hour(time.getHour()) + " וחצי";
            case 45 -> "רבע ל" + hour(time.getHour() + 1);
            default -> hour(time.getHour()) + " ו" + minutes(time.getMinute());
        };
    }

    private static String hour(int hour) {
        var onTheDial = hour % 12 == 0 ? 12 : hour % 12;
        return HebrewNumbers.words(onTheDial, Gender.FEMININE);
    }

    private static String minutes(int minutes) {
        return Counting.counted(minutes, Gender.FEMININE, "דקה", "שתי דקות", "דקות");
    }

    private static boolean isMidnight(LocalTime time) {
        return time.getHour() == 0 && time.getMinute() == 0;
    }
}
