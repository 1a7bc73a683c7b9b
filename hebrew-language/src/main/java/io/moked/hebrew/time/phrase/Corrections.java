package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.clock.Hours;
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
    private static final int WORDS_TO_AN_ALTERNATIVE = 6;

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

    /** {@code מחר בבוקר לא, אחר הצהריים כן}, {@code מחר משלוש לארבע}: behind a refusal and a move the day goes on. */
    public List<Place> withTheDay(List<Place> said) {
        var all = new ArrayList<>(said);
        for (var index = 1; index < all.size(); index++) {
            var earlier = all.get(index - 1);
            var place = all.get(index);
            if (!(earlier.mention() instanceof Phrase before) || !(place.mention() instanceof Phrase phrase)) {
                continue;
            }
            var moved = isMove(earlier, before, place, phrase);
            if (before.hasDay() && !phrase.hasDay() && (moved || isRefusal(earlier.to(), place.from()))) {
                all.set(index, new Place(phrase.on(before), place.from(), place.to()));
            } else if (moved && phrase.hasDay() && !before.hasDay()) {
                all.set(index - 1, new Place(before.on(phrase), earlier.from(), earlier.to()));
            }
        }
        return all;
    }

    private boolean isMove(Place from, Phrase start, Place to, Phrase end) {
        return from.to() == to.from()
                && start.hours() instanceof Hours.At
                && end.hours() instanceof Hours.At
                && tokens.get(to.from()).particle().equals("ל");
    }

    private boolean isRefusal(int from, int to) {
        var refused = false;
        for (var index = from; index < to; index++) {
            refused |= tokens.is(index, Kind.NOT);
        }
        return refused && to - from <= WORDS_TO_AN_ALTERNATIVE;
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
