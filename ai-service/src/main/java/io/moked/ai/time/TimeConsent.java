package io.moked.ai.time;

import io.moked.ai.business.Business;
import io.moked.events.business.BusinessChanged.Opening;
import io.moked.hebrew.speech.HebrewSpeech;
import io.moked.hebrew.time.HebrewTime;
import io.moked.hebrew.time.Meaning;
import io.moked.hebrew.time.OpeningHours;
import io.moked.hebrew.time.Utterance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    public Optional<String> question(List<Exchange> exchanges, LocalDateTime moment) {
        return isSettled(Part.DAY, exchanges, moment) && isSettled(Part.HOUR, exchanges, moment)
                ? Optional.empty()
                : Optional.of(ask(exchanges, moment));
    }

    /** Whether one of the two named a day, to which neither of them need have agreed. */
    public boolean isNamed(List<Exchange> exchanges, LocalDate day) {
        return exchanges.stream()
                .flatMap(exchange -> Stream.of(exchange.offered(), exchange.said()))
                .anyMatch(spoken -> isIn(spoken, day));
    }

    /** Whether the caller named a day at all, and not this one. */
    public boolean isOtherDayNamed(List<Exchange> exchanges, LocalDate day) {
        return !isNamed(exchanges, day)
                && exchanges.stream()
                        .flatMap(exchange -> Named.in(exchange.said(), hebrew).stream())
                        .anyMatch(Part.DAY::isIn);
    }

    /** Whether somebody names a day. */
    public boolean isIn(Utterance said, LocalDate day) {
        return Named.in(said, hebrew).stream().anyMatch(time -> day.equals(time.day()));
    }

    /** Whether somebody names an hour. */
    public boolean isIn(Utterance said, LocalTime hour) {
        return Named.in(said, hebrew).stream().anyMatch(time -> hour.equals(time.hour()));
    }

    private boolean isSettled(Part part, List<Exchange> exchanges, LocalDateTime moment) {
        return exchanges.reversed().stream()
                .map(exchange -> acceptance(part, exchange, moment))
                .filter(acceptance -> acceptance != Acceptance.UNCLEAR)
                .findFirst()
                .equals(Optional.of(Acceptance.YES));
    }

    /** Whether an exchange settles a part of the moment, or leaves it to those before. */
    private Acceptance acceptance(Part part, Exchange exchange, LocalDateTime moment) {
        var said = exchange.said();
        var answer = hebrew.judge(said.text(), moment, said.at());
        return switch (part.of(answer)) {
            case AGREES ->
                Named.in(said, hebrew).stream().anyMatch(time -> part.isThatOf(moment, time))
                        ? Acceptance.YES
                        : ofOffer(part, exchange, moment, true);
            case DISAGREES -> Acceptance.NO;
            case AMBIGUOUS -> ofOffer(part, exchange, moment, true);
            case SAYS_NOTHING -> ofOffer(part, exchange, moment, false);
        };
    }

    private Acceptance ofOffer(Part part, Exchange exchange, LocalDateTime moment, boolean spokenOf) {
        var otherwise = spokenOf ? Acceptance.NO : Acceptance.UNCLEAR;
        var offers = Offers.in(exchange.offered(), hebrew).of(part);
        var acceptance = Acceptance.of(exchange.said().text());
        if (acceptance == Acceptance.NO) {
            return offers.include(moment) ? Acceptance.NO : otherwise;
        }
        var left = offers.leftBy(exchange.said(), moment, hebrew);
        if (offers.times().isEmpty() || acceptance == Acceptance.UNCLEAR && !isChoice(exchange, offers, left, moment)) {
            return otherwise;
        }
        return left.isOnly(part, moment) ? Acceptance.YES : Acceptance.NO;
    }

    /** Who repeats the day or the hour of an offer has chosen it, as has who tells it from the others. */
    private boolean isChoice(Exchange exchange, Offers offers, Offers left, LocalDateTime moment) {
        return left.times().size() < offers.times().size()
                || Named.in(exchange.said(), hebrew).stream()
                        .anyMatch(time -> time.in(moment).equals(moment));
    }

    private String ask(List<Exchange> exchanges, LocalDateTime moment) {
        return exchanges.isEmpty()
                ? confirm(moment)
                : which(exchanges.getLast().said(), moment).orElseGet(() -> confirm(moment));
    }

    private static String confirm(LocalDateTime moment) {
        return TO_BE_SURE + HebrewSpeech.dateTime(moment) + ", נכון?";
    }

    /** The readings of words that have several, if the moment is one of them. */
    private Optional<String> which(Utterance said, LocalDateTime moment) {
        return hebrew.find(said.text(), said.at()).stream()
                .flatMap(match -> match.meaning() instanceof Meaning.Ambiguous(var readings)
                        ? Stream.of(readings)
                        : Stream.<List<Meaning>>empty())
                .filter(readings -> readings.stream().anyMatch(reading -> isOf(moment, reading)))
                .findFirst()
                .map(readings -> TO_BE_SURE + spoken(readings) + "?");
    }

    private static boolean isOf(LocalDateTime moment, Meaning reading) {
        return switch (reading) {
            case Meaning.Moment(var at) -> at.toLocalDateTime().equals(moment);
            case Meaning.Day(var date) -> date.equals(moment.toLocalDate());
            case Meaning.Range range -> false;
            case Meaning.Length length -> false;
            case Meaning.Ambiguous ambiguous -> false;
        };
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
