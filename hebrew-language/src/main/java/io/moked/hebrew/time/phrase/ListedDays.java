package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.mention.Place;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import java.util.List;

/** What is said of the last weekday in a list is said of all: {@code שני רביעי וחמישי בבוקר}. */
final class ListedDays {

    private ListedDays() {}

    static void share(List<Place> places, Tokens tokens) {
        for (var index = places.size() - 2; index >= 0; index--) {
            var place = places.get(index);
            var next = places.get(index + 1);
            if (place.to() == next.from()
                    && isJoined(tokens.get(next.from()))
                    && place.mention() instanceof Phrase day
                    && isWeekdayOnly(day)
                    && next.mention() instanceof Phrase last
                    && last.day() != null
                    && last.day().kind() == DayMention.Kind.WEEKDAY) {
                var shared = new Phrase(day.day(), last.hours(), last.parts(), false);
                places.set(index, new Place(shared, place.from(), place.to()));
            }
        }
    }

    private static boolean isJoined(Token token) {
        return token.is(Kind.WEEKDAY) && token.particle().isEmpty();
    }

    private static boolean isWeekdayOnly(Phrase phrase) {
        return phrase.day() != null
                && phrase.day().kind() == DayMention.Kind.WEEKDAY
                && phrase.hours() == null
                && phrase.parts().isEmpty();
    }
}
