package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import org.jspecify.annotations.Nullable;

/** Hours and ranges of hours. */
final class ClockReader implements Reader {

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var glued = Glued.at(words, from);
        var isBehindHour = Clock.isBehindHour(words, from) || DayHours.areAt(words, from);
        var clock = Clock.at(words, glued.next(), isBehindHour);
        if (clock == null) {
            return null;
        }
        var next = Ranges.behindDash(words, clock.end());
        var last = next < 0 ? null : Clock.at(words, next, true);
        if (last != null) {
            return range(words, from, clock, last);
        }
        var said = HebrewSpeech.dial(clock.time()) + part(words, from, clock);
        return new Spoken(glued.prefix() + said, clock.end());
    }

    private static Spoken range(Words words, int from, Clock first, Clock last) {
        var prefix = Glued.at(words, from).prefix();
        var ofLast = part(words, from, last);
        var ofFirst = PartsOfDay.isNamed(words, from, last.end(), first.time().getHour())
                ? ""
                : part(words, from, new Clock(first.time(), first.isOpen(), last.end()));
        var isBetween = prefix.endsWith("ב") || Ranges.isBetween(words, from);
        var start = prefix.endsWith("ב") ? prefix + "ין " : prefix;
        var said = HebrewSpeech.dial(first.time())
                + (ofFirst.equals(ofLast) ? "" : ofFirst)
                + (isBetween ? " ל" : " עד ")
                + HebrewSpeech.dial(last.time())
                + ofLast;
        return new Spoken(start + said, last.end());
    }

    private static String part(Words words, int from, Clock clock) {
        var hour = clock.time().getHour();
        var isMidnight = hour == 0 && clock.time().getMinute() == 0;
        return isMidnight || clock.isOpen() || PartsOfDay.isNamed(words, from, clock.end(), hour)
                ? ""
                : " " + PartsOfDay.of(hour);
    }
}
