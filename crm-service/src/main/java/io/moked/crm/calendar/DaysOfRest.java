package io.moked.crm.calendar;

import com.kosherjava.zmanim.ZmanimCalendar;
import com.kosherjava.zmanim.hebrewcalendar.HebrewDateFormatter;
import com.kosherjava.zmanim.hebrewcalendar.JewishCalendar;
import com.kosherjava.zmanim.util.GeoLocation;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;

/**
 * Shabbat and the holidays as kept in Israel. Times are Jerusalem's, whose custom lights candles 40 minutes before
 * sunset, earlier than any other place in the country; nightfall is when the sun is 8.5 degrees down.
 */
public final class DaysOfRest {

    private static final GeoLocation JERUSALEM =
            new GeoLocation("Jerusalem", 31.778, 35.235, 754, TimeZone.getTimeZone(IsraelTime.ZONE));
    private static final int CANDLES_BEFORE_SUNSET_MINUTES = 40;
    private static final LocalTime EVE_BEGINS = LocalTime.of(13, 0);

    private DaysOfRest() {}

    /** The rests of a day, earliest first. */
    public static List<Rest> on(LocalDate date) {
        var jewish = jewish(date);
        var day = IsraelTime.day(date);
        var rests = new ArrayList<Rest>();
        if (jewish.isYomTovAssurBemelacha()) {
            var end = jewish(date.plusDays(1)).isAssurBemelacha() ? day.end() : nightfall(date);
            rests.add(new Rest(Rest.Kind.HOLIDAY, name(jewish), new Period(day.start(), end)));
        } else if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
            rests.add(new Rest(Rest.Kind.SHABBAT, "שבת", new Period(day.start(), nightfall(date))));
        } else if (jewish.getYomTovIndex() == JewishCalendar.YOM_HAATZMAUT) {
            rests.add(new Rest(Rest.Kind.HOLIDAY, name(jewish), day));
        }
        if (jewish.isErevYomTov()) {
            var eve = new Period(IsraelTime.at(date, EVE_BEGINS), day.end());
            rests.add(new Rest(Rest.Kind.HOLIDAY, name(jewish), eve));
        } else if (date.getDayOfWeek() == DayOfWeek.FRIDAY) {
            rests.add(new Rest(Rest.Kind.SHABBAT, "שבת", new Period(candleLighting(date), day.end())));
        }
        return List.copyOf(rests);
    }

    private static JewishCalendar jewish(LocalDate date) {
        var jewish = new JewishCalendar(date);
        jewish.setInIsrael(true);
        jewish.setUseModernHolidays(true);
        return jewish;
    }

    private static String name(JewishCalendar day) {
        var hebrew = new HebrewDateFormatter();
        hebrew.setHebrewFormat(true);
        return hebrew.formatYomTov(day);
    }

    private static Instant candleLighting(LocalDate date) {
        return sun(date).getCandleLighting().toInstant();
    }

    private static Instant nightfall(LocalDate date) {
        return sun(date).getTzais().toInstant();
    }

    private static ZmanimCalendar sun(LocalDate date) {
        var sun = new ZmanimCalendar(JERUSALEM);
        sun.setCandleLightingOffset(CANDLES_BEFORE_SUNSET_MINUTES);
        sun.setCalendar(GregorianCalendar.from(date.atTime(LocalTime.NOON).atZone(IsraelTime.ZONE)));
        return sun;
    }
}
