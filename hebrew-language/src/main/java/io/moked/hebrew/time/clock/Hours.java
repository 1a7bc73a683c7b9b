package io.moked.hebrew.time.clock;

import java.util.List;

/** What was said about the hour. */
public sealed interface Hours {

    /** At one of these hours. */
    record At(List<HourPoint> points, boolean about) implements Hours {}

    record Between(HourPoint from, HourPoint to) implements Hours {}

    record From(HourPoint point) implements Hours {}

    record Until(HourPoint point) implements Hours {}

    /** Whether it is an earlier one said again, or with its minutes: {@code בשלוש, בשלוש וחצי}. */
    default boolean saysAgain(Hours earlier) {
        return this instanceof At(var points, var ignored)
                && earlier instanceof At(var before, var alsoIgnored)
                && points.size() == 1
                && before.size() == 1
                && before.getFirst().part() == null
                && points.getFirst().clock().hour() == before.getFirst().clock().hour()
                && before.getFirst().clock().minute() == 0;
    }

    /** The same, in a part of the day that was said elsewhere. */
    default Hours in(DayPart part) {
        return switch (this) {
            case At at ->
                new At(at.points().stream().map(point -> point.orIn(part)).toList(), at.about());
            case Between(var from, var to) -> new Between(from.orIn(part), to.orIn(part));
            case From(var point) -> new From(point.orIn(part));
            case Until(var point) -> new Until(point.orIn(part));
        };
    }
}
