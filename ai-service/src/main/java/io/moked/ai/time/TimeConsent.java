package io.moked.ai.time;

import io.moked.ai.business.Business;
import io.moked.events.business.BusinessChanged.Opening;
import io.moked.hebrew.speech.HebrewSpeech;
import io.moked.hebrew.time.Agreement;
import io.moked.hebrew.time.HebrewTime;
import io.moked.hebrew.time.Judgement;
import io.moked.hebrew.time.Meaning;
import io.moked.hebrew.time.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether the caller asked for a moment, or took it when it was offered. The day may have been settled in one exchange
 * and the hour in another; of each, the latest exchange that tells something decides.
 */
public final class TimeConsent {

    private static final String TO_BE_SURE = "רק כדי לוודא: ";

    private final HebrewTime hebrew;

    /** For callers of a business, whose opening hours tell what an hour without a part of the day means. */
    public TimeConsent(Business business) {
        this.hebrew = new HebrewTime(hours(business.state().openingHours()));
    }

    /**
     * What is still to be asked before the moment is booked; empty if it is what the caller wants.
     *
     * @param exchanges all of the conversation, oldest first
     * @param moment on Israel's clock
     */
    public Optional<String> question(List<Exchange> exchanges, LocalDateTime moment, ZonedDateTime now) {
        var isSettled =
                isSettled(exchanges, moment, now, Judgement::day) && isSettled(exchanges, moment, now, Judgement::hour);
        return isSettled ? Optional.empty() : Optional.of(ask(exchanges, moment, now));
    }

    private boolean isSettled(
            List<Exchange> exchanges, LocalDateTime moment, ZonedDateTime now, Function<Judgement, Agreement> part) {
        for (var exchange : exchanges.reversed()) {
            var offer = NamedTimes.in(exchange.offered(), moment, hebrew, now);
            var answer = hebrew.judge(exchange.said(), moment, now);
            switch (part.apply(answer)) {
                case AGREES -> {
                    return true;
                }
                case DISAGREES -> {
                    return false;
                }
                case AMBIGUOUS -> {
                    return offer.nameOnly(part);
                }
                case SAYS_NOTHING -> {
                    var acceptance = acceptance(exchange.said(), answer);
                    if (acceptance != Acceptance.NONE && offer.mention(part)) {
                        return offer.nameOnly(part) || acceptance == Acceptance.CHOICE && offer.nameAll();
                    }
                }
            }
        }
        return false;
    }

    /** Who repeats the day or the hour of an offer has chosen it. */
    private static Acceptance acceptance(String said, Judgement answer) {
        return answer.day() == Agreement.AGREES || answer.hour() == Agreement.AGREES
                ? Acceptance.CHOICE
                : Acceptance.of(said);
    }

    private String ask(List<Exchange> exchanges, LocalDateTime moment, ZonedDateTime now) {
        return exchanges.isEmpty()
                ? confirm(moment)
                : which(exchanges.getLast(), now).orElseGet(() -> confirm(moment));
    }

    private static String confirm(LocalDateTime moment) {
        return TO_BE_SURE + HebrewSpeech.dateTime(moment) + ", נכון?";
    }

    /** The readings of the words that have several. */
    private Optional<String> which(Exchange exchange, ZonedDateTime now) {
        return hebrew.find(exchange.said(), now).stream()
                .map(match -> match.meaning() instanceof Meaning.Ambiguous(var readings) ? spoken(readings) : "")
                .filter(readings -> !readings.isEmpty())
                .findFirst()
                .map(readings -> TO_BE_SURE + readings + "?");
    }

    private static String spoken(List<Meaning> readings) {
        return readings.stream()
                .map(reading -> switch (reading) {
                    case Meaning.Moment(var at) -> HebrewSpeech.dateTime(at.toLocalDateTime());
                    case Meaning.Day(var date) -> HebrewSpeech.date(date);
                    case Meaning.Range range -> "";
                    case Meaning.Length length -> "";
                    case Meaning.Ambiguous ambiguous -> "";
                })
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", או "));
    }

    /** From the first opening of a day to its last closing. */
    private static OpeningHours hours(List<Opening> openings) {
        var days = new EnumMap<DayOfWeek, OpeningHours.Open>(DayOfWeek.class);
        for (var opening : openings) {
            days.merge(
                    opening.day(),
                    new OpeningHours.Open(opening.opens(), opening.closes()),
                    (one, other) -> new OpeningHours.Open(
                            one.from().isBefore(other.from()) ? one.from() : other.from(),
                            one.to().isAfter(other.to()) ? one.to() : other.to()));
        }
        return days.isEmpty() ? OpeningHours.DEFAULT : new OpeningHours(days);
    }
}
