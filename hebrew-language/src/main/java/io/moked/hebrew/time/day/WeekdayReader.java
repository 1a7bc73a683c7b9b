package io.moked.hebrew.time.day;

import io.moked.hebrew.time.calendar.DaySpec;
import io.moked.hebrew.time.calendar.DaySpecs;
import io.moked.hebrew.time.calendar.WeekdaySpec;
import io.moked.hebrew.time.calendar.Which;
import io.moked.hebrew.time.length.AmountReader;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Tokens;
import java.time.DayOfWeek;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads {@code יום ראשון}, {@code שישי הבא}, {@code יום ג׳}, {@code ביום שלישי בשבוע הבא}. */
final class WeekdayReader implements Reader<DayMention> {

    private final Tokens tokens;
    private final WeekdayNameReader names;
    private final AmountReader amounts;

    WeekdayReader(Tokens tokens) {
        this.tokens = tokens;
        this.names = new WeekdayNameReader(tokens);
        this.amounts = new AmountReader(tokens);
    }

    @Override
    public @Nullable Found<DayMention> at(int index) {
        var name = names.at(index);
        return name == null ? null : modified(name);
    }

    private Found<DayMention> modified(Found<DayOfWeek> name) {
        var index = name.to();
        var which = tokens.get(index).value(Kind.WHICH);
        if (which != null && tokens.get(index).prefix().isEmpty() && !isThatIs(index)) {
            var spec = new WeekdaySpec(name.what(), Which.values()[which]);
            return mention(spec, index + 1, true);
        }
        var plain = new WeekdaySpec(name.what(), Which.PLAIN);
        if (tokens.is(index, Kind.IN)) {
            var distance = amounts.at(index + 1);
            if (distance != null
                    && !distance.what().isOfTheClock()
                    && isWeeks(distance.what().period())) {
                return mention(DaySpecs.weekdayAfter(plain, distance.what().period()), distance.to(), true);
            }
        }
        return mention(plain, index, name.strong());
    }

    /** {@code שלישי זה מצוין}. */
    private boolean isThatIs(int index) {
        var next = tokens.get(index + 1);
        return tokens.get(index).form().equals("זה")
                && tokens.get(index).next() == tokens.get(index).first() + 1
                && (next.is(Kind.SUITS) || next.is(Kind.NOT) || next.isUnknown());
    }

    private static boolean isWeeks(Period period) {
        return period.getDays() > 0 && period.getDays() % 7 == 0;
    }

    private static Found<DayMention> mention(DaySpec spec, int to, boolean strong) {
        return new Found<>(new DayMention(spec, DayMention.Kind.WEEKDAY), to, strong);
    }
}
