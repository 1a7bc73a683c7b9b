package io.moked.hebrew.time;

import io.moked.hebrew.time.mention.Mention.Recurring;
import io.moked.hebrew.time.mention.Place;
import io.moked.hebrew.time.phrase.Corrections;
import io.moked.hebrew.time.phrase.DayGoesOn;
import io.moked.hebrew.time.phrase.MentionReader;
import io.moked.hebrew.time.phrase.Past;
import io.moked.hebrew.time.resolve.Conversation;
import io.moked.hebrew.time.resolve.Judge;
import io.moked.hebrew.time.resolve.Resolution;
import io.moked.hebrew.time.word.Tokens;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a text in Hebrew says about time: dates, hours, ranges and durations, in words and digits, as people say and
 * as speech recognition writes them. Conventions are in the library's README; what the language leaves open is
 * {@link Meaning.Ambiguous}, never guessed.
 */
public final class HebrewTime {

    /** The zone in which callers speak. */
    public static final ZoneId ISRAEL = ZoneId.of("Asia/Jerusalem");

    private final OpeningHours opening;
    private final ZoneId zone;

    /** With the usual opening hours, in Israel. */
    public HebrewTime() {
        this(OpeningHours.DEFAULT);
    }

    /** With the opening hours of a business, in Israel. */
    public HebrewTime(OpeningHours opening) {
        this(opening, ISRAEL);
    }

    /** With the opening hours of a business, in another zone. */
    public HebrewTime(OpeningHours opening, ZoneId zone) {
        this.opening = opening;
        this.zone = zone;
    }

    /** All times in the text, in its order, seen from the moment at which it was said. */
    public List<TimeMatch> find(String text, Instant now) {
        return find(text, now.atZone(zone));
    }

    /** All times in the text, in its order, seen from the moment at which it was said. */
    public List<TimeMatch> find(String text, ZonedDateTime now) {
        var tokens = Tokens.of(text);
        var here = now.withZoneSameInstant(zone);
        var resolution = new Resolution(here, opening);
        var matches = new ArrayList<TimeMatch>();
        for (var place : told(tokens, here)) {
            var resolved = resolution.of(place.mention());
            if (resolved != null) {
                var start = tokens.start(place.from());
                var end = tokens.end(place.to());
                var every = place.mention() instanceof Recurring(var ignored, var period) ? period : null;
                matches.add(new TimeMatch(
                        text.substring(start, end), start, end, resolved.meaning(), resolved.confirm(), every));
            }
        }
        return List.copyOf(matches);
    }

    /** How a proposed local time stands to what a text says of its day and of its hour. */
    public Judgement judge(String text, LocalDateTime proposed, ZonedDateTime now) {
        return judge(List.of(new Utterance(text, now)), proposed);
    }

    /**
     * How a proposed local time stands to what was said in a conversation, oldest first. The day may have been said in one
     * utterance and the hour in another; of each, the last that tells something counts. What was refused ({@code לא
     * מחר}) disagrees, what lies in the past says nothing.
     */
    public Judgement judge(List<Utterance> said, LocalDateTime proposed) {
        var conversation = new Conversation();
        for (var utterance : said) {
            var here = utterance.at().withZoneSameInstant(zone);
            var tokens = Tokens.of(utterance.text());
            conversation.add(
                    tokens, new Corrections(tokens).applied(said(tokens, here)), new Judge(here, proposed, opening));
        }
        return conversation.judgement();
    }

    private static List<Place> told(Tokens tokens, ZonedDateTime here) {
        return new Past(tokens)
                .seen(new DayGoesOn(tokens, here.toLocalDate())
                        .in(new Corrections(tokens).applied(said(tokens, here))));
    }

    private static List<Place> said(Tokens tokens, ZonedDateTime here) {
        return new Past(tokens).since(new MentionReader(tokens, here.toLocalDate()).all());
    }
}
