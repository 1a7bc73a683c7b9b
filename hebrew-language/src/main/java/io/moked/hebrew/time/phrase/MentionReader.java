package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.calendar.Bounds;
import io.moked.hebrew.time.calendar.DaySpecs;
import io.moked.hebrew.time.clock.Hours;
import io.moked.hebrew.time.date.OrdinalMonthReader;
import io.moked.hebrew.time.day.DayReader;
import io.moked.hebrew.time.length.AmountReader;
import io.moked.hebrew.time.length.DistanceReader;
import io.moked.hebrew.time.length.LengthPairReader;
import io.moked.hebrew.time.length.LengthReader;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention;
import io.moked.hebrew.time.mention.Mention.Either;
import io.moked.hebrew.time.mention.Mention.Length;
import io.moked.hebrew.time.mention.Mention.Offset;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.mention.Mention.Through;
import io.moked.hebrew.time.mention.Mention.Until;
import io.moked.hebrew.time.mention.Place;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds all mentions of time in a text, from left to right. */
public final class MentionReader {

    private final Tokens tokens;
    private final PhraseReader phrases;
    private final AmountReader amounts;
    private final DayReader days;
    private final LengthReader lengths;
    private final LengthPairReader pairs;
    private final DistanceReader distances;
    private final RecurrenceReader recurrences;
    private final OrdinalMonthReader ordinalMonths;
    private final HourOrLength hourOrLength;

    public MentionReader(Tokens tokens, LocalDate today) {
        this.tokens = tokens;
        this.phrases = new PhraseReader(tokens, today);
        this.amounts = new AmountReader(tokens);
        this.days = new DayReader(tokens);
        this.lengths = new LengthReader(tokens);
        this.pairs = new LengthPairReader(tokens);
        this.distances = new DistanceReader(tokens);
        this.recurrences = new RecurrenceReader(tokens, phrases);
        this.ordinalMonths = new OrdinalMonthReader(tokens);
        this.hourOrLength = new HourOrLength(tokens);
    }

    /** All mentions, in the order of the text. */
    public List<Place> all() {
        var places = new ArrayList<Place>();
        for (var index = 0; index < tokens.size(); ) {
            var found = tokens.is(index, Kind.NOTHING) ? null : places(index);
            places.addAll(found == null ? List.of() : found.what());
            index = found == null ? index + 1 : found.to();
        }
        ListedDays.share(places, tokens);
        return places;
    }

    private @Nullable Found<List<Place>> places(int index) {
        var recurring = recurrences.at(index);
        if (recurring != null) {
            return recurring;
        }
        var found = joined(index);
        if (found == null) {
            return null;
        }
        if (isWish(index, found)) {
            return new Found<>(List.of(), found.to(), true);
        }
        var again = found.what() instanceof Phrase phrase
                ? recurrences.after(index, new Found<>(phrase, found.to(), true))
                : null;
        return again == null
                ? new Found<>(List.of(new Place(found.what(), index, found.to())), found.to(), true)
                : again;
    }

    /** {@code שבת רגועה}, {@code סופש נעים}, {@code פסח כשר ושמח}. */
    private boolean isWish(int index, Found<Mention> found) {
        var whole = found.what() instanceof Length
                || found.what() instanceof Phrase phrase
                        && phrase.day() != null
                        && !phrase.hasHour()
                        && phrase.day().kind() != DayMention.Kind.RELATIVE
                        && phrase.day().kind() != DayMention.Kind.DATE;
        return whole && tokens.get(index).particle().isEmpty() && tokens.is(found.to(), Kind.WISH);
    }

    private @Nullable Found<Mention> joined(int index) {
        var mention = single(index);
        if (mention == null) {
            return null;
        }
        if (mention.what() instanceof Phrase from && tokens.is(mention.to(), Kind.UNTIL)) {
            var to = phrases.at(mention.to() + 1);
            if (to != null && from.day() != null && to.what().day() != null) {
                return new Found<>(new Through(from, to.what()), to.to(), true);
            }
        }
        var all = mention;
        while (tokens.is(all.to(), Kind.OR)) {
            var other = single(all.to() + 1);
            if (other == null) {
                break;
            }
            all = new Found<>(new Either(all.what(), other.what()), other.to(), true);
        }
        return all;
    }

    private @Nullable Found<Mention> single(int index) {
        var pair = pairs.at(index);
        var rough = pair == null ? distances.rough(index) : pair;
        var offset = rough == null ? offset(index) : rough;
        if (offset != null) {
            return offset;
        }
        var until = until(index);
        if (until != null) {
            return until;
        }
        var phrase = phrases.at(index);
        if (phrase != null && (phrase.strong() || tokens.areAll(index, phrase.to()))) {
            var orDate = ordinalMonths.orDate(index, phrase);
            return orDate.what() instanceof Phrase ? hourOrLength.of(index, phrase) : orDate;
        }
        return lengths.at(index);
    }

    /** {@code עד מחר בחמש}, {@code עד יום שלישי בשבוע הבא}. */
    private @Nullable Found<Mention> until(int index) {
        var included = tokens.is(index, Kind.UNTIL);
        var day = included || tokens.is(index, Kind.BEFORE) ? days.at(index + 1) : null;
        var phrase = day == null ? null : phrases.at(index + 1);
        if (phrase == null
                || day == null
                || phrase.what().day() == null
                || phrase.what().day().isSeveral()
                || phrase.to() == day.to()) {
            return null;
        }
        if (phrase.what().hasHour()) {
            return phrase.what().hours() == null || phrase.what().hours() instanceof Hours.At
                    ? new Found<>(new Until(phrase.what(), included), phrase.to(), true)
                    : null;
        }
        var spec = phrase.what().day().spec();
        var limit = included ? DaySpecs.until(spec) : Bounds.before(spec);
        var several = new DayMention(limit, DayMention.Kind.LIMIT);
        return new Found<>(new Phrase(several, null, List.of(), false), phrase.to(), true);
    }

    private @Nullable Found<Mention> offset(int index) {
        var ahead = tokens.is(index, Kind.IN);
        var back = tokens.is(index, Kind.BEFORE);
        var amount = amounts.at(ahead || back ? index + 1 : index);
        if (amount == null || !amount.what().isOfTheClock()) {
            return null;
        }
        var after = tokens.get(amount.to());
        if (ahead || after.is(Kind.FROM_NOW)) {
            var to = after.is(Kind.FROM_NOW) ? amount.to() + 1 : amount.to();
            return new Found<>(new Offset(amount.what(), false), to, true);
        }
        if (back || after.is(Kind.AGO)) {
            return new Found<>(new Offset(amount.what().negated(), false), back ? amount.to() : amount.to() + 1, true);
        }
        return null;
    }
}
