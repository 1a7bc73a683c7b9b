package io.moked.hebrew.time.clock;

import com.kosherjava.zmanim.ZmanimCalendar;
import com.kosherjava.zmanim.util.GeoLocation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.TimeZone;

/** When three stars are seen in Tel Aviv, rounded up to the minute: the end of Shabbat and of holidays. */
final class Nightfall {

    private static final ZoneId ISRAEL = ZoneId.of("Asia/Jerusalem");
    private static final GeoLocation TEL_AVIV =
            new GeoLocation("Tel Aviv", 32.0853, 34.7818, TimeZone.getTimeZone(ISRAEL));

    private Nightfall() {}

    /** The minute of the day. */
    static int minute(LocalDate day) {
        var zmanim = new ZmanimCalendar(TEL_AVIV);
        var noon = Calendar.getInstance(TimeZone.getTimeZone(ISRAEL));
        noon.setTime(Date.from(day.atTime(12, 0).atZone(ISRAEL).toInstant()));
        zmanim.setCalendar(noon);
        var stars = ZonedDateTime.ofInstant(zmanim.getTzais().toInstant(), ISRAEL);
        return (stars.toLocalTime().toSecondOfDay() + 59) / 60;
    }
}
