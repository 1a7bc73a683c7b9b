package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.mention.Mention.Recurring;
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
            var joined = place.to() == next.from() && isJoined(tokens.get(next.from()));
            if (joined && place.mention() instanceof Phrase day && isWeekdayOnly(day)) {
                places.set(index, new Place(shared(day, next.mention()), place.from(), place.to()));
            }
        }
    }

    private static Mention shared(Phrase day, Mention next) {
        return switch (next) {
            case Phrase last when isWeekday(last) -> last.on(day);
            case Recurring(var last, var every) when isWeekday(last) -> new Recurring(last.on(day), every);
            default -> day;
        };
    }

    private static boolean isJoined(Token token) {
        return token.is(Kind.WEEKDAY) && token.particle().isEmpty();
    }

    private static boolean isWeekdayOnly(Phrase phrase) {
        return isWeekday(phrase) && !phrase.hasHour();
    }

    private static boolean isWeekday(Phrase phrase) {
        return phrase.day() != null && phrase.day().kind() == DayMention.Kind.WEEKDAY;
    }
}
