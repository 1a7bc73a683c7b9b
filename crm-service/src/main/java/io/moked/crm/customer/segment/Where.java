package io.moked.crm.customer.segment;

import io.moked.crm.calendar.IsraelTime;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a condition needs to say itself in SQL: the moment it is asked at, and a place for its values. */
final class Where {

    private final Instant now;
    private final Map<String, Object> values = new LinkedHashMap<>();

    Where(Instant now) {
        this.now = now;
    }

    /** The parameter that stands for a value. */
    String value(Object value) {
        var name = "segment" + values.size();
        values.put(name, value);
        return ':' + name;
    }

    /** The parameter that stands for now. */
    String now() {
        return value(Timestamp.from(now));
    }

    /** That a moment is in the last days, today included; without a number of days, that it is at all. */
    String within(String moment, @Nullable Integer days) {
        return days == null ? "true" : moment + " >= " + value(Timestamp.from(since(now, days)));
    }

    /** When the last days began: at midnight in Israel. */
    static Instant since(Instant now, int days) {
        return IsraelTime.day(IsraelTime.dateOf(now).minusDays(days)).start();
    }

    Map<String, Object> values() {
        return values;
    }
}
