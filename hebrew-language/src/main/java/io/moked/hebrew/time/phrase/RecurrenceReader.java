package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.calendar.WeekdaySpec;
import io.moked.hebrew.time.calendar.Which;
import io.moked.hebrew.time.clock.Hours;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Tokens;

/** What comes again and again is no time: {@code כל יום שלישי בחמש}, {@code כל ערב בשבע}, {@code בימי שישי}. */
final class RecurrenceReader {

    private final Tokens tokens;
    private final PhraseReader phrases;

    RecurrenceReader(Tokens tokens, PhraseReader phrases) {
        this.tokens = tokens;
        this.phrases = phrases;
    }

    /** The index after what recurs; the index itself when nothing does. */
    int after(int index) {
        if (isDays(index)) {
            return afterOthers(afterPhrase(index));
        }
        if (!tokens.is(index, Kind.EVERY)) {
            return index;
        }
        var weekday = afterPhrase(index + 1);
        if (weekday > index + 1) {
            return afterOthers(weekday);
        }
        var unit = tokens.get(index + 1).value(Kind.ONE);
        return unit == null || !tokens.get(index + 1).prefix().isEmpty() || isName(index + 2)
                ? index
                : afterPhrase(index + 2);
    }

    /** {@code ימי שישי}. */
    private boolean isDays(int index) {
        return tokens.is(index, Kind.DAYS_WORD) && tokens.get(index).form().equals("ימי");
    }

    private boolean isName(int index) {
        return tokens.is(index, Kind.WEEKDAY) && tokens.get(index).prefix().isEmpty();
    }

    private int afterOthers(int index) {
        var at = index;
        while (tokens.is(at, Kind.WEEKDAY) && tokens.get(at).isAfterAnd() && afterPhrase(at) > at) {
            at = afterPhrase(at);
        }
        return at;
    }

    private int afterPhrase(int index) {
        var found = phrases.at(index);
        return found != null && recurs(found.what()) ? found.to() : index;
    }

    /** {@code כל יום אחרי ארבע} and {@code כל ערב השבוע} are any of them. */
    private static boolean recurs(Phrase phrase) {
        var day = phrase.day();
        var hours = phrase.hours();
        var plain = day == null
                || day.kind() == DayMention.Kind.DATE
                || day.kind() == DayMention.Kind.SEVERAL
                || day.spec() instanceof WeekdaySpec(var ignored, var which) && which == Which.PLAIN;
        return plain && (hours == null || hours instanceof Hours.At);
    }
}
