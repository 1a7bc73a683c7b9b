package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.calendar.Bounds;
import io.moked.hebrew.time.calendar.DayReadings;
import io.moked.hebrew.time.calendar.RelativeDaySpec;
import io.moked.hebrew.time.clock.Hours;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention.Gone;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.mention.Place;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees in the past what is told as past: {@code התור שלי היה בעשר}, {@code כואב לי מיום ראשון}. */
public final class Past {

    private static final int WORDS_BEFORE = 5;
    private static final int WORDS_BEHIND = 3;

    private final Tokens tokens;
    private final PastVerb hasGone;

    public Past(Tokens tokens) {
        this.tokens = tokens;
        this.hasGone = new PastVerb(tokens);
    }

    /** With hours that have passed on the day on which they are told. */
    public List<Place> seen(List<Place> said) {
        return said.stream()
                .map(place -> place.mention() instanceof Phrase phrase ? hourOf(place, phrase) : place)
                .toList();
    }

    /** With weekdays since which something lasts, or on which something was. */
    public List<Place> since(List<Place> said) {
        return said.stream()
                .map(place ->
                        place.mention() instanceof Phrase phrase ? on(start(place, phrase), place, phrase) : place)
                .toList();
    }

    private static Place on(@Nullable DayMention past, Place place, Phrase phrase) {
        return past == null
                ? place
                : new Place(new Phrase(past, phrase.hours(), phrase.parts(), false), place.from(), place.to());
    }

    private Place hourOf(Place place, Phrase phrase) {
        if (phrase.hours() == null || !isOfToday(phrase)) {
            return place;
        }
        if (isOneHour(phrase) && (hasGone.before(place) || !phrase.hasDay() && hasGone.behind(place))) {
            return new Place(new Gone(phrase), place.from(), place.to());
        }
        var unsaid = !phrase.hasDay();
        var today = phrase.ofToday() || !isBefore(Kind.WAS, place.from())
                ? null
                : new DayMention(date -> DayReadings.day(date).confirmedIf(unsaid), DayMention.Kind.DATE);
        return on(today, place, phrase);
    }

    private static boolean isOneHour(Phrase phrase) {
        return phrase.hours() instanceof Hours.At(var points, var ignored) && points.size() == 1;
    }

    private static boolean isOfToday(Phrase phrase) {
        return phrase.day() == null
                || phrase.day().spec() instanceof RelativeDaySpec(var distance) && distance.isZero();
    }

    private @Nullable DayMention start(Place place, Phrase phrase) {
        var day = phrase.day();
        if (day != null && day.kind() == DayMention.Kind.WEEKDAY && hasGone.before(place)) {
            return new DayMention(Bounds.past(day.spec()), DayMention.Kind.DATE, day.part());
        }
        var since = day != null
                && tokens.get(place.from()).particle().equals("מ")
                && !phrase.hasHour()
                && day.kind() == DayMention.Kind.WEEKDAY
                && (isBefore(Kind.LASTS, place.from())
                        || tokens.isBetween(Kind.LASTS, place.to(), place.to() + WORDS_BEHIND));
        return since && day != null ? new DayMention(Bounds.past(day.spec()), DayMention.Kind.DATE) : null;
    }

    /** In the same clause. */
    private boolean isBefore(Kind kind, int index) {
        for (var at = index - 1; at >= index - WORDS_BEFORE && tokens.get(at).type() != Token.Type.SIGN; at--) {
            if (tokens.is(at, kind)) {
                return true;
            }
        }
        return false;
    }
}
