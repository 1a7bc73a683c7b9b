package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention.Instead;
import io.moked.hebrew.time.mention.Mention.Length;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.mention.Place;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces what is taken back at once: {@code מחר, לא, סליחה, מחרתיים}, {@code לא היום מחר}. */
public final class Corrections {

    private static final int MOST_WORDS = 8;

    private final Tokens tokens;

    public Corrections(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What is left when all that was taken back is gone. */
    public List<Place> applied(List<Place> said) {
        var kept = new ArrayList<Place>();
        for (var place : said) {
            var instead = kept.isEmpty() ? null : instead(kept.getLast(), place);
            if (instead == null) {
                kept.add(place);
            } else {
                var taken = kept.removeLast();
                kept.add(kept.isEmpty() ? instead : joined(kept, taken, instead));
            }
        }
        return kept;
    }

    private @Nullable Place instead(Place taken, Place meant) {
        var refused = isRefusedFor(taken, meant);
        if (!refused && !isTakenBack(taken.to(), meant.from())) {
            return null;
        }
        if (taken.mention() instanceof Phrase wrong && meant.mention() instanceof Phrase right) {
            return instead(taken, wrong, meant, right);
        }
        var alike = taken.mention() instanceof Length == meant.mention() instanceof Length;
        return alike ? meant : null;
    }

    private static @Nullable Place instead(Place taken, Phrase wrong, Place meant, Phrase right) {
        if (right.hasDay() && !wrong.hasDay()) {
            return right.hasHour() ? meant : null;
        }
        if (!right.hasDay() && !wrong.hasHour()) {
            return null;
        }
        if (!right.hasDay() && wrong.hasDay()) {
            return new Place(right.on(wrong), taken.from(), meant.to());
        }
        if (right.hasDay() && wrong.hasHour() && !right.hasHour()) {
            return new Place(wrong.on(right), taken.from(), meant.to());
        }
        return right.hasHour() ? meant : new Place(new Instead(wrong, right), meant.from(), meant.to());
    }

    /** {@code חמישי לא השבוע שבוע הבא}, {@code יום שני לא בשלוש בארבע}: what stood before goes with what is meant. */
    private Place joined(List<Place> kept, Place taken, Place meant) {
        var first = kept.getLast();
        var right = meant.mention() instanceof Instead(var ignored, var phrase) ? phrase : meant.mention();
        if (first.to() != taken.from() - 1
                || !tokens.is(first.to(), Kind.NOT)
                || !(first.mention() instanceof Phrase day)
                || !(right instanceof Phrase rest)
                || day.day() == null
                || day.hasHour()) {
            return meant;
        }
        if (!rest.hasDay()) {
            kept.removeLast();
            return new Place(rest.on(day), first.from(), meant.to());
        }
        if (rest.day() == null
                || rest.day().kind() != DayMention.Kind.SPAN
                || day.day().kind() != DayMention.Kind.WEEKDAY) {
            return meant;
        }
        kept.removeLast();
        var both = new Phrase(day.day().with(rest.day()), rest.hours(), rest.parts(), false);
        return new Place(both, first.from(), meant.to());
    }

    /** {@code לא היום מחר}; behind a comma what was refused is still told. */
    private boolean isRefusedFor(Place taken, Place meant) {
        if (!tokens.get(taken.from() - 1).form().equals("לא") || !tokens.is(taken.from() - 1, Kind.NOT)) {
            return false;
        }
        for (var index = taken.to(); index < meant.from(); index++) {
            if (!tokens.is(index, Kind.FILLER) && !tokens.is(index, Kind.BUT)) {
                return false;
            }
        }
        return !tokens.is(meant.to(), Kind.NOT);
    }

    private boolean isTakenBack(int from, int to) {
        var back = false;
        for (var index = from; index < to; index++) {
            var token = tokens.get(index);
            var light = token.type() == Token.Type.SIGN
                    || token.is(Kind.FILLER)
                    || token.is(Kind.NOT)
                    || token.is(Kind.CORRECTION)
                    || token.is(Kind.BUT);
            if (!light || index - from > MOST_WORDS) {
                return false;
            }
            back |= token.is(Kind.CORRECTION)
                    || index > from
                            && token.is(Kind.NOT)
                            && tokens.get(index + 1).isSign(',');
        }
        return back && !tokens.is(to - 1, Kind.NOT);
    }
}
