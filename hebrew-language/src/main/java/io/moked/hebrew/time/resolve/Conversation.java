package io.moked.hebrew.time.resolve;

import static io.moked.hebrew.time.Agreement.AGREES;
import static io.moked.hebrew.time.Agreement.AMBIGUOUS;
import static io.moked.hebrew.time.Agreement.DISAGREES;
import static io.moked.hebrew.time.Agreement.SAYS_NOTHING;

import io.moked.hebrew.time.Agreement;
import io.moked.hebrew.time.Judgement;
import io.moked.hebrew.time.mention.Place;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Judges a proposed time by all that was said: of the day and of the hour, what was said last counts. */
public final class Conversation {

    private static final int WORDS_TO_A_REFUSAL = 2;
    private static final int WORDS_FROM_A_REFUSAL = 4;
    private static final int WORDS_FROM_NO_WAY = 6;

    private Agreement day = SAYS_NOTHING;
    private Agreement hour = SAYS_NOTHING;

    /** One utterance, with what it mentions and who judges that. */
    public void add(Tokens tokens, List<Place> places, Judge judge) {
        var days = new ArrayList<Agreement>();
        var hours = new ArrayList<Agreement>();
        var free = 0;
        for (var index = 0; index < places.size(); index++) {
            var place = places.get(index);
            var next = index + 1 < places.size() ? places.get(index + 1).from() : tokens.size() + 1;
            var refusedBehind = isRefusedBehind(tokens, place, next);
            var refused = refusedBehind || isRefusedBefore(tokens, place, free);
            var judgement = refused ? judge.refused(place.mention()) : judge.of(place.mention());
            days.add(judgement.day());
            hours.add(judgement.hour());
            free = place.to() + (refusedBehind ? WORDS_TO_A_REFUSAL + 1 : 0);
        }
        day = last(day, days);
        hour = last(hour, hours);
    }

    /** What all utterances together say. */
    public Judgement judgement() {
        return new Judgement(day, hour);
    }

    /** In one utterance a later time corrects or completes an earlier one; which of them, only the speaker knows. */
    private static Agreement last(Agreement earlier, List<Agreement> said) {
        var telling = said.stream().filter(one -> one != SAYS_NOTHING).toList();
        if (telling.isEmpty()) {
            return earlier;
        }
        var last = telling.getLast();
        return last == DISAGREES && telling.contains(AGREES) ? AMBIGUOUS : last;
    }

    /** {@code לא מחר}, {@code לא יכולה להגיע מחר}, {@code אין מצב שאני מגיע מחר}; a refusal before the first free word belongs to another time. */
    private static boolean isRefusedBefore(Tokens tokens, Place place, int free) {
        if (tokens.is(place.from() - 1, Kind.NOT)) {
            return true;
        }
        for (var at = place.from() - 1; at >= Math.max(free, place.from() - WORDS_FROM_NO_WAY); at--) {
            if (tokens.get(at).type() != Token.Type.WORD) {
                return false;
            }
            if (tokens.is(at, Kind.NO_WAY)) {
                return true;
            }
            if (tokens.is(at, Kind.NOT)) {
                return at >= place.from() - WORDS_FROM_A_REFUSAL && tokens.is(at + 1, Kind.ABLE);
            }
        }
        return false;
    }

    /** {@code מחר לא}, {@code מחר אני לא יכול}; but {@code מחר, לא בשלוש} refuses the hour only. */
    private static boolean isRefusedBehind(Tokens tokens, Place place, int next) {
        for (var at = place.to(); at < place.to() + WORDS_TO_A_REFUSAL; at++) {
            if (tokens.is(at, Kind.NOT)) {
                return tokens.get(at).isGroup()
                        || at + 1 != next && !tokens.get(at + 1).isSign(',');
            }
            if (tokens.get(at).type() != Token.Type.WORD) {
                return false;
            }
        }
        return false;
    }
}
