package io.moked.hebrew.time.mention;

import io.moked.hebrew.time.clock.Amount;
import io.moked.hebrew.time.clock.DayPart;
import io.moked.hebrew.time.clock.Hours;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time as it was said, before it is seen from the moment at which it was said. */
public sealed interface Mention {

    /** A day, an hour and a part of the day, of which at least one was said. */
    record Phrase(@Nullable DayMention day, @Nullable Hours hours, List<DayPart> parts, boolean ofToday)
            implements Mention {

        /** Whether it tells the day. */
        public boolean hasDay() {
            return day != null || ofToday;
        }

        /** Whether it tells an hour or a part of the day. */
        public boolean hasHour() {
            return hours != null || !parts.isEmpty();
        }

        /** The hour of this one on the day of another. */
        public Phrase on(Phrase other) {
            return new Phrase(other.day(), hours, parts, other.ofToday());
        }
    }

    /** {@code בעוד שעה וחצי}, {@code לפני שעה}. */
    record Offset(Amount amount, boolean about) implements Mention {}

    /** {@code הגענו בשמונה}: the last time that it was this hour. */
    record Gone(Phrase phrase) implements Mention {}

    /** {@code שעה וחצי}. */
    record Length(Amount amount) implements Mention {}

    /** {@code כל יום שלישי בחמש}: what comes again and again, and how often. */
    record Recurring(Phrase phrase, Period every) implements Mention {}

    /** {@code מחר בשלוש או ביום ראשון בארבע}. */
    record Either(Mention one, Mention other) implements Mention {}

    /** {@code לא שישי הזה, שישי הבא}: what was taken back, and what is meant. */
    record Instead(Phrase taken, Phrase meant) implements Mention {}

    /** {@code עד מחר בחמש}; the part of the day that it ends with is included or not. */
    record Until(Phrase phrase, boolean included) implements Mention {}

    /** {@code ממחר בשמונה עד יום ראשון בעשר}. */
    record Through(Phrase from, Phrase to) implements Mention {}
}
