package io.moked.hebrew.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time as it was said, before it is seen from the moment at which it was said. */
sealed interface Mention {

    /** A day, an hour and a part of the day, of which at least one was said. */
    record Phrase(@Nullable DayMention day, @Nullable Hours hours, List<DayPart> parts, boolean ofToday)
            implements Mention {}

    /** {@code בעוד שעה וחצי}, {@code לפני שעה}. */
    record Offset(Amount amount, boolean about) implements Mention {}

    /** {@code שעה וחצי}. */
    record Length(Amount amount) implements Mention {}

    /** {@code מחר בשלוש או ביום ראשון בארבע}. */
    record Either(Mention one, Mention other) implements Mention {}

    /** {@code ממחר בשמונה עד יום ראשון בעשר}. */
    record Through(Phrase from, Phrase to) implements Mention {}
}
