package io.moked.hebrew.time.clock;

import java.time.LocalDate;

/** A part of the day. Its minutes count from the midnight at which the day starts, and may pass the next one. */
public enum DayPart {
    DAWN(3, 6),
    MORNING(6, 12),
    BEFORE_NOON(10, 12),
    NOON(12, 14),
    AFTERNOON(13, 18),
    LATE_AFTERNOON(16, 19),
    EVENING(18, 22),
    NIGHT(21, 27),
    /** From the end of Shabbat or of a holiday until midnight. */
    NIGHTFALL(17, 24);

    /** The minute at which a day ends. */
    public static final int MIDNIGHT = 24 * 60;

    private final int from;
    private final int to;

    DayPart(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The minute of the day at which it begins. */
    public int from(LocalDate day) {
        return this == NIGHTFALL ? Nightfall.minute(day) : from * 60;
    }

    /** The minute of the day at which it ends. */
    public int to() {
        return to * 60;
    }

    /** The hour at which it begins. */
    public Clock start() {
        return new Clock(from, 0, true);
    }

    /** The hour that an hour on the dial is in this part: 8 in the evening is 20, 1 at night is 25. */
    int hour(int dial) {
        if (dial > 12) {
            return dial;
        }
        var hour = dial % 12;
        return switch (this) {
            case DAWN -> hour;
            case MORNING, BEFORE_NOON -> dial == 0 ? 0 : dial;
            case NOON -> dial == 0 ? 0 : hour <= 5 ? hour + 12 : hour;
            case AFTERNOON -> dial == 0 ? 0 : hour <= 7 ? hour + 12 : hour;
            case LATE_AFTERNOON -> hour + 12;
            case EVENING -> hour == 0 ? 24 : hour + 12;
            case NIGHT, NIGHTFALL -> hour <= (this == NIGHT ? 5 : 3) ? hour + 24 : hour + 12;
        };
    }

    /** Whether it says again what nightfall has said: {@code מוצאי שבת בערב}. */
    public boolean isAtNightfall() {
        return this == EVENING || this == NIGHT;
    }
}
