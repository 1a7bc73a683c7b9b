package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.clock.Amount;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.mention.Mention.Recurring;
import io.moked.hebrew.time.mention.Place;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what comes again and again: {@code כל יום שלישי בחמש}, {@code בימי שני ורביעי}, {@code כל חודש ב10}. Of what names
 * neither a day nor an hour, as {@code כל שבוע}, there is no place.
 */
final class RecurrenceReader implements Reader<List<Place>> {

    private final Tokens tokens;
    private final PhraseReader phrases;
    private final FrequencyReader frequencies;
    private final MonthDayReader monthDays;
    private final Rhythm rhythm;

    RecurrenceReader(Tokens tokens, PhraseReader phrases) {
        this.tokens = tokens;
        this.phrases = phrases;
        this.frequencies = new FrequencyReader(tokens);
        this.monthDays = new MonthDayReader(tokens);
        this.rhythm = new Rhythm(tokens);
    }

    @Override
    public @Nullable Found<List<Place>> at(int index) {
        var days = tokens.is(index, Kind.DAYS_WORD) && tokens.get(index).form().equals("ימי");
        if (days || tokens.is(index, Kind.EVERY)) {
            var named = named(index, days ? index : index + 1);
            if (named != null) {
                return named;
            }
        }
        var frequency = frequencies.at(index);
        return frequency == null ? dated(index) : behind(index, frequency);
    }

    /** {@code ביום שלישי בחמש כל שבוע}, {@code בחמש כל יום שלישי}: what was found comes again. */
    @Nullable
    Found<List<Place>> after(int index, Found<Phrase> found) {
        var phrase = found.what();
        var recurring = tokens.is(found.to(), Kind.NOTHING) ? null : at(found.to());
        if (recurring == null || phrase.ofToday()) {
            return null;
        }
        if (!recurring.what().isEmpty()) {
            return phrase.hasDay() ? null : withTheHour(index, phrase, recurring);
        }
        var frequency = frequencies.at(found.to());
        var every = frequency == null ? null : rhythm.of(phrase, index, found.to(), frequency.what());
        return every == null ? null : listed(index, new Found<>(phrase, recurring.to(), true), every);
    }

    private static @Nullable Found<List<Place>> withTheHour(int index, Phrase hour, Found<List<Place>> recurring) {
        var places = new ArrayList<Place>();
        for (var place : recurring.what()) {
            if (!(place.mention() instanceof Recurring(var day, var every)) || day.hasHour()) {
                return null;
            }
            var from = places.isEmpty() ? index : place.from();
            places.add(new Place(new Recurring(hour.on(day), every), from, place.to()));
        }
        return new Found<>(List.copyOf(places), recurring.to(), true);
    }

    /** {@code כל יום שלישי}, {@code כל ערב}, {@code ימי שישי}; a bare hour behind {@code כל} is a count. */
    private @Nullable Found<List<Place>> named(int index, int start) {
        var phrase = phrases.at(start);
        if (phrase == null) {
            return null;
        }
        var told = phrase.what();
        if (told.day() == null && told.parts().isEmpty()) {
            return new Found<>(List.of(), phrase.to(), true);
        }
        var sure = phrase.strong() || !rhythm.isOfAMonth(told);
        var every = sure ? rhythm.of(told, start, phrase.to()) : null;
        return every == null ? null : listed(index, phrase, every);
    }

    /** {@code כל חודש ב10}, {@code כל שבועיים ביום שני}, {@code כל יום בשמונה}. */
    private Found<List<Place>> behind(int index, Found<Amount> frequency) {
        var at = tokens.afterFillers(frequency.to());
        var months = frequency.what().period().toTotalMonths() % 12 > 0;
        var day = months && !tokens.get(at).particle().isEmpty() ? monthDays.at(at) : null;
        var phrase = day == null ? phrases.at(at) : withAnHour(day);
        var every = phrase == null || !isTold(at, phrase)
                ? null
                : rhythm.of(phrase.what(), at, phrase.to(), frequency.what());
        return phrase == null || every == null
                ? new Found<>(List.of(), frequency.to(), true)
                : listed(index, phrase, every);
    }

    private boolean isTold(int index, Found<Phrase> phrase) {
        return phrase.strong() || phrase.what().hasDay() || tokens.areAll(index, phrase.to());
    }

    /** {@code ב10 לכל חודש}, {@code בעשירי של כל חודש}. */
    private @Nullable Found<List<Place>> dated(int index) {
        var day = monthDays.at(index);
        if (day == null) {
            return null;
        }
        var at = tokens.is(day.to(), Kind.OF) ? day.to() + 1 : day.to();
        var frequency = tokens.is(at, Kind.EVERY) ? frequencies.at(at) : null;
        if (frequency == null || frequency.what().period().toTotalMonths() == 0) {
            return null;
        }
        return listed(index, withAnHour(day.until(frequency.to())), frequency.what());
    }

    private Found<Phrase> withAnHour(Found<DayMention> day) {
        var at = tokens.afterFillers(day.to());
        var hour = tokens.get(at).isAfterAnd() ? null : phrases.at(at);
        return hour == null || hour.what().hasDay()
                ? new Found<>(new Phrase(day.what(), null, List.of(), false), day.to(), true)
                : new Found<>(
                        new Phrase(day.what(), hour.what().hours(), hour.what().parts(), false), hour.to(), true);
    }

    /** {@code כל יום ראשון, שלישי וחמישי בעשר}: an hour of the last weekday is that of those before it too. */
    private Found<List<Place>> listed(int index, Found<Phrase> first, Amount every) {
        var places = new ArrayList<Place>();
        places.add(new Place(new Recurring(first.what(), every.period()), index, first.to()));
        for (var next = another(first); next != null; next = another(next)) {
            var from = places.getLast().to();
            var at = tokens.get(from).isSign(',') ? from + 1 : from;
            places.add(new Place(new Recurring(next.what(), every.period()), at, next.to()));
        }
        for (var place = places.size() - 2; place >= 0; place--) {
            share(places, place);
        }
        return new Found<>(List.copyOf(places), places.getLast().to(), true);
    }

    private static void share(List<Place> places, int index) {
        var place = places.get(index);
        if (place.mention() instanceof Recurring(var day, var every)
                && places.get(index + 1).mention() instanceof Recurring(var last, var ignored)
                && !day.hasHour()) {
            places.set(index, new Place(new Recurring(last.on(day), every), place.from(), place.to()));
        }
    }

    private @Nullable Found<Phrase> another(Found<Phrase> before) {
        var comma = tokens.get(before.to()).isSign(',');
        var at = comma ? before.to() + 1 : before.to();
        var token = tokens.get(at);
        if (rhythm.isOfAMonth(before.what())) {
            var day = token.isAfterAnd() && !token.particle().isEmpty() ? monthDays.at(at) : null;
            return day == null ? null : withAnHour(day);
        }
        var joined = token.isAfterAnd() && token.particle().isEmpty() || token.is(Kind.WEEKDAY);
        var next = rhythm.isOfWeekdays(before.what()) && joined ? phrases.at(at) : null;
        return next != null && rhythm.isOfWeekdays(next.what()) ? next : null;
    }
}
