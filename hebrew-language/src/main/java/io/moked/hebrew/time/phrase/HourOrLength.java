package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.clock.Amount;
import io.moked.hebrew.time.clock.TimeUnit;
import io.moked.hebrew.time.mention.Mention;
import io.moked.hebrew.time.mention.Mention.Either;
import io.moked.hebrew.time.mention.Mention.Length;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Tokens;

/** {@code לשעה אחת} is one o'clock, or as long as an hour: what is set or moved goes to the hour, of all else it is open. */
final class HourOrLength {

    private static final int WORDS_TO_WHAT_IS_SET = 4;

    private final Tokens tokens;

    HourOrLength(Tokens tokens) {
        this.tokens = tokens;
    }

    Found<Mention> of(int index, Found<Phrase> phrase) {
        return isOneHour(index, phrase) && !isSet(index)
                ? new Found<>(new Either(phrase.what(), new Length(Amount.of(TimeUnit.HOUR, 1))), phrase.to(), true)
                : new Found<>(phrase.what(), phrase.to(), true);
    }

    private boolean isOneHour(int index, Found<Phrase> phrase) {
        var one = tokens.get(index + 1).value(Kind.UNIT_F);
        return tokens.get(index).form().equals("לשעה")
                && tokens.get(index).prefix().isEmpty()
                && !tokens.get(index).isGroup()
                && one != null
                && one == 1
                && phrase.to() == index + 2;
    }

    private boolean isSet(int index) {
        for (var at = index - 1; at >= index - WORDS_TO_WHAT_IS_SET; at--) {
            if (tokens.is(at, Kind.MOVE) || tokens.is(at, Kind.PREFER)) {
                return true;
            }
        }
        return false;
    }
}
