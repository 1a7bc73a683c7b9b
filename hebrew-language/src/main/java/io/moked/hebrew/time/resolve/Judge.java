package io.moked.hebrew.time.resolve;

import static io.moked.hebrew.time.Agreement.AGREES;
import static io.moked.hebrew.time.Agreement.AMBIGUOUS;
import static io.moked.hebrew.time.Agreement.DISAGREES;
import static io.moked.hebrew.time.Agreement.SAYS_NOTHING;

import io.moked.hebrew.time.Agreement;
import io.moked.hebrew.time.Judgement;
import io.moked.hebrew.time.Meaning;
import io.moked.hebrew.time.OpeningHours;
import io.moked.hebrew.time.calendar.DayReadings;
import io.moked.hebrew.time.clock.Amount;
import io.moked.hebrew.time.clock.DayPart;
import io.moked.hebrew.time.clock.OpenMinutes;
import io.moked.hebrew.time.mention.Mention;
import io.moked.hebrew.time.mention.Mention.Either;
import io.moked.hebrew.time.mention.Mention.Gone;
import io.moked.hebrew.time.mention.Mention.Instead;
import io.moked.hebrew.time.mention.Mention.Length;
import io.moked.hebrew.time.mention.Mention.Offset;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.mention.Mention.Recurring;
import io.moked.hebrew.time.mention.Mention.Through;
import io.moked.hebrew.time.mention.Mention.Until;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;

/** Judges a proposed time by mentions of time, seen from a moment. */
public final class Judge {

    /** Between {@code בעוד שעה} and what is booked a caller does not count the minutes. */
    private static final Duration ABOUT = Duration.ofMinutes(15);

    private static final Judgement NOTHING = new Judgement(SAYS_NOTHING, SAYS_NOTHING);

    private final ZonedDateTime now;
    private final LocalDateTime proposed;
    private final OpeningHours opening;

    public Judge(ZonedDateTime now, LocalDateTime proposed, OpeningHours opening) {
        this.now = now;
        this.proposed = proposed;
        this.opening = opening;
    }

    Judgement of(Mention mention) {
        return switch (mention) {
            case Phrase phrase -> isPast(phrase) ? NOTHING : new Judgement(day(phrase), hour(phrase));
            case Offset(var amount, var ignored) -> offset(amount);
            case Length ignored -> NOTHING;
            case Gone ignored -> NOTHING;
            case Either either -> either(either);
            case Recurring recurring -> open(occurrence(recurring));
            case Through through -> within(through);
            case Until until -> within(until);
            case Instead(var taken, var meant) ->
                of(taken).overall() == AGREES ? new Judgement(DISAGREES, SAYS_NOTHING) : of(meant);
        };
    }

    /** Whether once or for good is still to be asked. */
    private static Judgement open(Judgement judgement) {
        return new Judgement(
                judgement.day() == AGREES ? AMBIGUOUS : judgement.day(),
                judgement.hour() == AGREES ? AMBIGUOUS : judgement.hour());
    }

    private Judgement occurrence(Recurring recurring) {
        var phrase = new Occurrences(recurring, now.toLocalDate()).about(proposed.toLocalDate());
        return new Judgement(day(phrase), hour(phrase));
    }

    /** What was refused: it disagrees where it would agree, and says nothing else. */
    Judgement refused(Mention mention) {
        var judgement = mention instanceof Recurring recurring ? occurrence(recurring) : of(mention);
        return new Judgement(
                judgement.overall() == AGREES && judgement.day() == AGREES ? DISAGREES : SAYS_NOTHING,
                judgement.overall() == AGREES && judgement.hour() == AGREES ? DISAGREES : SAYS_NOTHING);
    }

    private boolean isPast(Phrase phrase) {
        return phrase.day() != null
                && phrase.day().spec().on(now.toLocalDate()).choices().stream()
                        .allMatch(days -> days.last().isBefore(now.toLocalDate()));
    }

    private Agreement day(Phrase phrase) {
        if (phrase.day() == null && !phrase.ofToday()) {
            return SAYS_NOTHING;
        }
        var choices = phrase.day() == null
                ? DayReadings.day(now.toLocalDate()).choices()
                : phrase.day().spec().on(now.toLocalDate()).choices();
        var nightly = isSmallHour() && PhraseResolution.hours(phrase).stream().anyMatch(HourWindow::isOfTheNight);
        var date = nightly ? proposed.toLocalDate().minusDays(1) : proposed.toLocalDate();
        if (choices.stream().noneMatch(days -> days.contains(date))) {
            return DISAGREES;
        }
        return choices.size() > 1 ? AMBIGUOUS : AGREES;
    }

    private boolean isSmallHour() {
        return proposed.getHour() * 60 <= DayPart.NIGHT.to() + 2 * 60 - DayPart.MIDNIGHT;
    }

    private Agreement hour(Phrase phrase) {
        var hours = PhraseResolution.hours(phrase);
        if (hours.isEmpty()) {
            return SAYS_NOTHING;
        }
        var best = hours.stream().map(this::hour).min(Comparator.naturalOrder()).orElse(DISAGREES);
        return best == AGREES && hours.size() > 1 ? AMBIGUOUS : best;
    }

    private Agreement hour(HourWindow hour) {
        var date = proposed.toLocalDate();
        var open = OpenMinutes.on(opening, date.getDayOfWeek());
        var sameDay = hour.judge(proposed, date, now, open);
        if (sameDay == AGREES || !isSmallHour()) {
            return sameDay;
        }
        var nightBefore = hour.judge(proposed, date.minusDays(1), now, open);
        return nightBefore.compareTo(sameDay) < 0 ? nightBefore : sameDay;
    }

    private Judgement offset(Amount amount) {
        var meant = now.plus(amount.period()).plus(amount.duration());
        if (meant.isBefore(now)) {
            return NOTHING;
        }
        var near = Duration.between(meant, proposed.atZone(now.getZone())).abs().compareTo(ABOUT) <= 0;
        var sameDay = near || meant.toLocalDate().equals(proposed.toLocalDate());
        return new Judgement(sameDay ? AGREES : DISAGREES, near ? AGREES : DISAGREES);
    }

    private Judgement either(Either either) {
        var all = Resolution.alternatives(either).stream().map(this::of).toList();
        var best = all.stream().min(Comparator.comparing(Judgement::overall)).orElse(NOTHING);
        return new Judgement(
                open(best.day(), all.stream().map(Judgement::day).toList()),
                open(best.hour(), all.stream().map(Judgement::hour).toList()));
    }

    /** What agrees with one alternative only is still to be asked. */
    private static Agreement open(Agreement best, List<Agreement> all) {
        return best == AGREES && all.stream().anyMatch(one -> one != AGREES) ? AMBIGUOUS : best;
    }

    private Judgement within(Mention mention) {
        var resolved = new Resolution(now, opening).of(mention);
        var at = proposed.atZone(now.getZone());
        var within = resolved != null
                && resolved.meaning() instanceof Meaning.Range(var start, var end)
                && !at.isBefore(start)
                && !at.isAfter(end);
        return new Judgement(within ? AGREES : DISAGREES, SAYS_NOTHING);
    }
}
