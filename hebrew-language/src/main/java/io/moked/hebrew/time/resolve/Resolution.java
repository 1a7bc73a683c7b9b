package io.moked.hebrew.time.resolve;

import io.moked.hebrew.time.Meaning;
import io.moked.hebrew.time.OpeningHours;
import io.moked.hebrew.time.clock.Amount;
import io.moked.hebrew.time.clock.OpenMinutes;
import io.moked.hebrew.time.mention.DayMention;
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
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What mentions mean, seen from a moment. */
public final class Resolution {

    private final ZonedDateTime now;
    private final OpeningHours opening;
    private final PhraseResolution phrases;

    public Resolution(ZonedDateTime now, OpeningHours opening) {
        this.now = now;
        this.opening = opening;
        this.phrases = new PhraseResolution(now, opening);
    }

    /** The meaning, or null when no day is what the words say. */
    @Nullable
    public Resolved of(Mention mention) {
        return switch (mention) {
            case Phrase phrase -> phrases.of(phrase);
            case Offset(var amount, var about) -> new Resolved(new Meaning.Moment(after(amount)), about);
            case Length(var amount) -> new Resolved(new Meaning.Length(amount.amount()), false);
            case Gone(var phrase) -> phrases.gone(phrase);
            case Either either -> ambiguous(either);
            case Recurring recurring -> first(recurring);
            case Through(var from, var to) -> through(from, to);
            case Instead(var taken, var meant) -> instead(phrases.of(taken), phrases.of(meant));
            case Until(var phrase, var included) -> until(phrases.of(phrase), included);
        };
    }

    /** The first that is not over; that it comes again is to be asked. */
    private @Nullable Resolved first(Recurring recurring) {
        var next = new Occurrences(recurring, now.toLocalDate())
                .next().stream().map(phrases::of).filter(Objects::nonNull).toList();
        return next.stream()
                .filter(one -> phrases.isAhead(one.meaning()))
                .findFirst()
                .or(() -> next.stream().findFirst())
                .map(one -> new Resolved(one.meaning(), true))
                .orElse(null);
    }

    private ZonedDateTime after(Amount amount) {
        return now.plus(amount.period()).plus(amount.duration()).truncatedTo(ChronoUnit.MINUTES);
    }

    private @Nullable Resolved ambiguous(Either either) {
        var readings = new ArrayList<Meaning>();
        for (var mention : alternatives(either)) {
            var resolved = of(mention);
            if (resolved != null) {
                readings.addAll(PhraseResolution.readings(resolved.meaning()));
            }
        }
        return PhraseResolution.resolved(readings, true);
    }

    /** The alternatives, in their order, each with the day that an earlier one told. */
    static List<Mention> alternatives(Either either) {
        return withTheDay(flat(either));
    }

    private static List<Mention> flat(Either either) {
        var all = new ArrayList<Mention>();
        var rest = (Mention) either;
        while (rest instanceof Either(var one, var other)) {
            all.addFirst(other);
            rest = one;
        }
        all.addFirst(rest);
        return all;
    }

    /** {@code מחר בשלוש או אחרי חמש}: the day goes on. */
    private static List<Mention> withTheDay(List<Mention> mentions) {
        var all = new ArrayList<Mention>();
        @Nullable DayMention day = null;
        for (var mention : mentions) {
            if (mention instanceof Phrase phrase) {
                var inherits = phrase.day() == null && !phrase.ofToday() && day != null;
                all.add(inherits ? new Phrase(day, phrase.hours(), phrase.parts(), false) : phrase);
                day = phrase.day() == null ? day : phrase.day();
            } else {
                all.add(mention);
            }
        }
        return all;
    }

    /** {@code לא שישי הזה, שישי הבא}: the other one. */
    private static @Nullable Resolved instead(@Nullable Resolved taken, @Nullable Resolved meant) {
        if (taken == null || meant == null || !(meant.meaning() instanceof Meaning.Ambiguous(var readings))) {
            return meant;
        }
        var others = readings.stream()
                .filter(reading -> !reading.equals(taken.meaning()))
                .toList();
        return others.isEmpty() ? meant : PhraseResolution.resolved(others, others.size() > 1);
    }

    private @Nullable Resolved until(@Nullable Resolved limit, boolean included) {
        if (limit == null) {
            return null;
        }
        var end = included ? end(limit.meaning()) : start(limit.meaning());
        var today = now.toLocalDate().atStartOfDay(now.getZone());
        var opened =
                today.plusMinutes(OpenMinutes.on(opening, today.getDayOfWeek()).from());
        var first = end.toLocalDate().equals(now.toLocalDate()) ? now.isAfter(opened) ? now : opened : today;
        var start = end.isAfter(first) ? first : today;
        return end.isAfter(start) ? new Resolved(new Meaning.Range(start, end), true) : null;
    }

    private @Nullable Resolved through(Phrase from, Phrase to) {
        var first = phrases.of(from);
        var last = phrases.of(to);
        if (first == null || last == null) {
            return null;
        }
        var start = PhraseResolution.readings(first.meaning()).getFirst();
        var end = PhraseResolution.readings(last.meaning()).stream()
                .map(this::end)
                .filter(moment -> moment.isAfter(start(start)))
                .findFirst();
        return end.map(moment ->
                        new Resolved(new Meaning.Range(start(start), moment), first.confirm() || last.confirm()))
                .orElse(null);
    }

    private ZonedDateTime start(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Moment(var at) -> at;
            case Meaning.Day(var date) -> date.atStartOfDay(now.getZone());
            case Meaning.Range(var start, var ignored) -> start;
            case Meaning.Length ignored -> now;
            case Meaning.Ambiguous(var readings) -> start(readings.getFirst());
        };
    }

    private ZonedDateTime end(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Moment(var at) -> at;
            case Meaning.Day(var date) -> date.plusDays(1).atStartOfDay(now.getZone());
            case Meaning.Range(var ignored, var end) -> end;
            case Meaning.Length ignored -> now;
            case Meaning.Ambiguous(var readings) -> end(readings.getLast());
        };
    }
}
