package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.calendar.DaySpecs;
import io.moked.hebrew.time.clock.DayPart;
import io.moked.hebrew.time.clock.Hours;
import io.moked.hebrew.time.day.DaysReader;
import io.moked.hebrew.time.hour.HourReader;
import io.moked.hebrew.time.hour.PartReader;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a day, an hour and a part of the day that belong together, in any order, with fillers between them. */
final class PhraseReader implements Reader<Phrase> {

    private static final int MOST_ELEMENTS = 8;

    private final Tokens tokens;
    private final LocalDate today;
    private final DaysReader days;
    private final HourReader hours;
    private final PartReader parts;

    PhraseReader(Tokens tokens, LocalDate today) {
        this.tokens = tokens;
        this.today = today;
        this.days = new DaysReader(tokens);
        this.hours = new HourReader(tokens);
        this.parts = new PartReader(tokens);
    }

    /** The phrase at the index; strong when its words can hardly mean anything else. */
    @Override
    public @Nullable Found<Phrase> at(int index) {
        return new Reading(index).read();
    }

    private final class Reading {
        private final int start;
        private int to;
        private @Nullable DayMention day;
        private @Nullable Hours hour;
        private final List<DayPart> part = new ArrayList<>();
        private boolean ofToday;
        private boolean strong;

        Reading(int start) {
            this.start = start;
            this.to = start;
        }

        @Nullable
        Found<Phrase> read() {
            for (var elements = 0; elements < MOST_ELEMENTS && (addDay() || addPart() || addHour()); elements++) {
                strong |= part.size() > 1;
            }
            return to == start ? null : new Found<>(new Phrase(day, hour, List.copyOf(part), ofToday), to, isStrong());
        }

        /** A weekday and a part of the day, or an hour with minutes, confirm each other. */
        private boolean isStrong() {
            return strong || day != null && !part.isEmpty();
        }

        private int next() {
            if (to == start) {
                return to;
            }
            var next = tokens.afterFillers(to);
            return tokens.is(next, Kind.OF) && (isWeek(next + 1) || isDayOfThePart(next + 1)) ? next + 1 : next;
        }

        /** Behind words like {@code מחר אני יכולה בשלוש}, which do not part what belongs together. */
        private int bridged() {
            var next = next();
            var bridge = to == start ? next : tokens.afterBridge(to);
            return bridge > next ? bridge : next;
        }

        /** {@code בלילה של יום חמישי}. */
        private boolean isDayOfThePart(int index) {
            return day == null && !part.isEmpty() && hour == null && days.at(index) != null;
        }

        /** {@code ביום ראשון של השבוע הבא}. */
        private boolean isWeek(int index) {
            return tokens.is(index, Kind.WEEK) || tokens.is(index, Kind.COMING_WEEK);
        }

        private boolean addDay() {
            var at = day == null && (hour == null || strong) ? bridged() : next();
            var found = ofToday ? null : days.at(at);
            if (found == null || to > start && tokens.get(at).isAfterAnd()) {
                return false;
            }
            if (day != null && (tokens.isBetween(Kind.CORRECTION, to, at) || isWithin(at, found))) {
                return !tokens.isBetween(Kind.CORRECTION, to, at) && taken(found);
            }
            var night = part.contains(DayPart.NIGHT) && tokens.is(at, Kind.BETWEEN);
            var mention = night
                    ? new DayMention(DaySpecs.firstOf(found.what().spec()), DayMention.Kind.WEEKDAY)
                    : found.what();
            return put(mention) && taken(found);
        }

        /** Beside the day that was said before, when both tell one day. */
        private boolean put(DayMention mention) {
            if (day != null && !mention.saysAgain(day)) {
                var apposed = tokens.get(next()).particle().isEmpty();
                if (!mention.goesWith(day, today, apposed)) {
                    return false;
                }
                day = day.with(mention);
            } else {
                day = mention;
            }
            if (mention.part() != null && !part.contains(mention.part())) {
                part.add(mention.part());
            }
            if (part.contains(DayPart.NIGHTFALL)) {
                part.remove(DayPart.EVENING);
            }
            return true;
        }

        /** {@code שישי לפני שבת}. */
        private boolean isWithin(int at, Found<DayMention> before) {
            return day != null && tokens.is(at, Kind.BEFORE) && day.isWithin(before.what(), today);
        }

        private boolean addHour() {
            var found = hours.at(bridged());
            var house = found != null
                    && !found.strong()
                    && to == start
                    && tokens.get(start - 1).isUnknown();
            var another = found != null
                    && hour != null
                    && (tokens.isBetween(Kind.THEN, to, bridged())
                            || bridged() > next()
                            || !found.what().saysAgain(hour));
            if (found == null || house || another || isBehindRefused(bridged())) {
                return false;
            }
            hour = found.what();
            return taken(found);
        }

        /** {@code לא בבוקר, אחרי שתיים}. */
        private boolean isBehindRefused(int index) {
            return day == null
                    && to > start
                    && tokens.is(start - 1, Kind.NOT)
                    && tokens.get(to).isSign(',')
                    && index > to;
        }

        private boolean addPart() {
            var nightfall = part.contains(DayPart.NIGHTFALL);
            var found = part.isEmpty() || nightfall ? parts.at(bridged()) : null;
            if (found != null && nightfall) {
                return found.what().part().isAtNightfall() && taken(found);
            }
            if (found == null || hour != null && tokens.isBetween(Kind.THEN, to, bridged())) {
                return false;
            }
            part.add(found.what().part());
            ofToday = found.what().ofToday() && day == null;
            taken(found);
            addOtherParts();
            return true;
        }

        private void addOtherParts() {
            while (tokens.is(to, Kind.OR)) {
                var other = parts.at(to + 1);
                if (other == null || hours.at(other.to()) != null) {
                    return;
                }
                part.add(other.what().part());
                taken(other);
            }
        }

        private boolean taken(Found<?> found) {
            to = found.to();
            strong |= found.strong();
            return true;
        }
    }
}
