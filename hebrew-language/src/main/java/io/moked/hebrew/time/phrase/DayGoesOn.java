package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.clock.Hours;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.mention.Place;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Gives an hour the day that was said with another time: what is refused, moved or asked about is of that day. */
public final class DayGoesOn {

    private static final int WORDS_TO_AN_ALTERNATIVE = 6;
    private static final int WORDS_TO_A_MOVE = 12;
    private static final int WORDS_TO_A_QUESTION = 12;

    private final Tokens tokens;
    private final LocalDate today;

    public DayGoesOn(Tokens tokens, LocalDate today) {
        this.tokens = tokens;
        this.today = today;
    }

    /** The same places; an hour without a day stands on the day before it, rarely on the one behind. */
    public List<Place> in(List<Place> said) {
        var all = new ArrayList<>(said);
        for (var index = 1; index < all.size(); index++) {
            var earlier = all.get(index - 1);
            var place = all.get(index);
            if (!(earlier.mention() instanceof Phrase before) || !(place.mention() instanceof Phrase phrase)) {
                continue;
            }
            if (before.hasDay() && !phrase.hasDay() && goesOn(earlier, before, place, phrase)) {
                all.set(index, new Place(phrase.on(before), place.from(), place.to()));
            } else if (!before.hasDay() && phrase.hasDay() && isMoveOf(earlier, before, place, phrase)) {
                all.set(index - 1, new Place(before.on(phrase), earlier.from(), earlier.to()));
            }
        }
        return all;
    }

    private boolean goesOn(Place earlier, Phrase before, Place place, Phrase phrase) {
        return isMove(earlier, before, place, phrase)
                || isMovedLater(earlier, place)
                || isRefusal(earlier.to(), place.from())
                || isInstead(earlier, place)
                || isInTheClause(earlier, before, place, phrase)
                || isAlsoThen(earlier, before, place, phrase)
                || isAskedAbout(earlier, before, place, phrase);
    }

    /** {@code מחר משלוש לארבע}. */
    private boolean isMove(Place from, Phrase start, Place to, Phrase end) {
        return from.to() == to.from()
                && start.hours() instanceof Hours.At
                && end.hours() instanceof Hours.At
                && leadsTo(to);
    }

    /** {@code להעביר לשעה 11 את התור של יום שני}. */
    private boolean isMoveOf(Place earlier, Phrase before, Place place, Phrase phrase) {
        var moved = leadsTo(earlier)
                && tokens.get(earlier.to()).form().equals("את")
                && place.from() - earlier.to() <= WORDS_TO_AN_ALTERNATIVE
                && tokens.isBetween(Kind.MOVE, earlier.from() - WORDS_TO_AN_ALTERNATIVE, earlier.from());
        return moved || isMove(earlier, before, place, phrase);
    }

    /** {@code התור ביום שני בתשע, אפשר להזיז לעשר?}. */
    private boolean isMovedLater(Place earlier, Place place) {
        return leadsTo(place)
                && place.from() - earlier.to() <= WORDS_TO_A_MOVE
                && tokens.isBetween(Kind.MOVE, earlier.to(), place.from());
    }

    /** {@code מחר בבוקר לא, אחר הצהריים כן}. */
    private boolean isRefusal(int from, int to) {
        return tokens.isBetween(Kind.NOT, from, to) && to - from <= WORDS_TO_AN_ALTERNATIVE;
    }

    /** {@code מחר לא בבוקר, אחרי שתיים}. */
    private boolean isInstead(Place earlier, Place place) {
        return tokens.is(earlier.from() - 1, Kind.NOT) && tokens.afterFillers(earlier.to()) == place.from();
    }

    /** {@code הבת שלי ביום חמישי בשתיים, ושלי בשתיים וחצי}. */
    private boolean isAlsoThen(Place earlier, Phrase before, Place place, Phrase phrase) {
        return isHourOfADay(before, phrase)
                && before.hasHour()
                && phrase.hours() instanceof Hours.At
                && tokens.get(place.from()).particle().equals("ב")
                && place.from() - earlier.to() <= WORDS_TO_AN_ALTERNATIVE
                && IntStream.range(earlier.to() + 1, place.from()).noneMatch(this::isSign)
                && IntStream.rangeClosed(earlier.to(), place.from()).anyMatch(this::isJoined);
    }

    private boolean isJoined(int index) {
        var token = tokens.get(index);
        return token.isAfterAnd() || token.isUnknown() && token.form().startsWith("ו");
    }

    /** {@code ביום שישי אנחנו פתוחים משמונה עד אחת}. */
    private boolean isInTheClause(Place earlier, Phrase before, Place place, Phrase phrase) {
        return isHourOfADay(before, phrase)
                && place.from() - earlier.to() <= WORDS_TO_AN_ALTERNATIVE
                && IntStream.range(earlier.to(), place.from()).noneMatch(this::isSign)
                && !tokens.isBetween(Kind.BUT, earlier.to(), place.from())
                && !tokens.isBetween(Kind.THEN, earlier.to(), place.from());
    }

    private boolean isHourOfADay(Phrase before, Phrase phrase) {
        var day = before.day();
        return day != null
                && !day.isSeveral()
                && day.kind() != DayMention.Kind.SPAN
                && phrase.hours() != null
                && !isPast(day);
    }

    /** {@code ביום ראשון יש לנו אורחים, יש שולחן בשמונה?}: the hour that is asked for in the next clause. */
    private boolean isAskedAbout(Place earlier, Phrase before, Place place, Phrase phrase) {
        if (!isHourOfADay(before, phrase) || place.from() - earlier.to() > WORDS_TO_A_QUESTION) {
            return false;
        }
        var asked = false;
        for (var at = place.from() - 1; at >= earlier.to() && !isSign(at); at--) {
            asked |= tokens.is(at, Kind.BRIDGE) || tokens.is(at, Kind.SEATS) || tokens.is(at, Kind.PREFER);
        }
        return asked;
    }

    private boolean isPast(DayMention day) {
        return day.spec().on(today).choices().stream()
                .allMatch(days -> days.last().isBefore(today));
    }

    private boolean isSign(int index) {
        return tokens.get(index).type() == Token.Type.SIGN;
    }

    private boolean leadsTo(Place place) {
        var token = tokens.get(place.from());
        return token.particle().startsWith("ל")
                || token.is(Kind.HOUR_WORD) && token.form().startsWith("ל");
    }
}
