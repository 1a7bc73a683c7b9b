package io.moked.hebrew.time.hour;

import io.moked.hebrew.time.clock.DayPart;
import io.moked.hebrew.time.mention.PartMention;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads a part of the day: {@code בבוקר}, {@code אחה״צ}, {@code הערב}. */
public final class PartReader implements Reader<PartMention> {

    private final Tokens tokens;

    public PartReader(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public @Nullable Found<PartMention> at(int start) {
        var led = tokens.is(start, Kind.OF) || tokens.is(start, Kind.ABOUT);
        var index = led && tokens.is(start + 1, Kind.PART) ? start + 1 : start;
        var token = tokens.get(index);
        var value = token.value(Kind.PART);
        if (value == null) {
            return null;
        }
        var part = DayPart.values()[value];
        var particle = token.particle();
        var whole = token.next() - token.first() > 1 || token.form().indexOf('״') > 0 || part == DayPart.AFTERNOON;
        var ofToday =
                (particle.equals("ה") || particle.equals("לה") || particle.equals("מה")) && index == start && !whole;
        return new Found<>(
                new PartMention(part, ofToday),
                index + 1,
                whole || led || !particle.isEmpty() || tokens.is(start - 1, Kind.PREFER));
    }
}
