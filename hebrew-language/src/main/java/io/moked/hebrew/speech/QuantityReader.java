package io.moked.hebrew.speech;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.text.Lexicon;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers and ranges of numbers, in the gender of what they count; what is not counted is feminine. */
final class QuantityReader implements Reader {

    /** Behind these a number is a name, not a count: חדר 3. */
    private static final Lexicon<Boolean> LABELS = Lexicon.of(Stream.of(
                    "רחוב", "רח׳", "דירה", "קומה", "כניסה", "חדר", "קו", "כביש", "סעיף", "שלב", "עמוד", "עמ׳", "גרסה",
                    "סניף", "בניין", "מספר", "מס׳", "שער", "רציף", "אולם", "עמדה", "מסלול", "אפשרות", "שלוחה", "מקש",
                    "ערוץ", "כיתה", "פרק", "תא", "בית", "גיל")
            .collect(Collectors.toMap(Function.identity(), label -> true)));

    private static final int MOST_OTHERS = 3;

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var glued = Glued.at(words, from);
        var percent = leadingPercent(words, glued);
        if (percent != null) {
            return percent;
        }
        var amount = Amount.at(words, glued.next());
        if (amount == null || isLatin(words, amount.end())) {
            return null;
        }
        var last = Ranges.end(words, amount);
        if (last != null) {
            return range(words, from, amount, last);
        }
        if (isLabelled(words, from) && !glued.prefix().startsWith("ו")) {
            return new Spoken(glued.prefix() + amount.asName(Gender.FEMININE), amount.end());
        }
        var thing = counted(words, from, amount.end());
        if (thing != null) {
            return Ranges.ofTheSame(words, thing, glued.prefix() + thing.counted(amount));
        }
        var gender = sharedGender(words, amount.end(), MOST_OTHERS);
        return new Spoken(glued.prefix() + amount.alone(gender), amount.end());
    }

    /** %10, as some write from right to left. */
    private static @Nullable Spoken leadingPercent(Words words, Glued glued) {
        var place = glued.next();
        var isLeading = words.get(place).isSign('%')
                && words.isGlued(place + 1)
                && !words.get(place - 1).isDigits();
        var percent = isLeading ? Thing.at(words, place) : null;
        var amount = isLeading ? Amount.at(words, place + 1) : null;
        return percent == null || amount == null
                ? null
                : new Spoken(glued.prefix() + percent.counted(amount), amount.end());
    }

    private static Spoken range(Words words, int from, Amount first, Amount last) {
        var glued = Glued.at(words, from);
        var thing = Thing.at(words, last.end());
        var gender = thing == null ? Gender.FEMININE : thing.noun().gender();
        var end = thing == null ? last.alone(gender) : thing.counted(last);
        var joint = Ranges.isBetween(words, from) ? " ל" : " עד ";
        var start = start(first, thing, gender);
        return new Spoken(glued.prefix() + start + joint + end, thing == null ? last.end() : thing.end());
    }

    /** שעה עד שעתיים, but אחד עד שלושה תורים. */
    private static String start(Amount first, @Nullable Thing thing, Gender gender) {
        if (thing == null) {
            return first.alone(gender);
        }
        var isBare = first.number() == 1 && first.isWhole() && thing.noun().dual() != null;
        return isBare ? thing.noun().singular() : first.words(gender);
    }

    private static @Nullable Thing counted(Words words, int from, int place) {
        var thing = Thing.at(words, place);
        return thing == null || thing.isKnown() || !Streets.isIn(words, from) ? thing : null;
    }

    /** In שניים או שלושה ימים the noun comes once, behind the second number; in בין העשרה לחמישה עשר בנובמבר the month; in שניים מהם it came before. */
    private static Gender sharedGender(Words words, int place, int others) {
        var next = words.get(place);
        if (next.is("מהם") || next.is("מכם")) {
            return Gender.MASCULINE;
        }
        var isListed = next.isSign(',') && words.get(place + 1).spaced();
        var isJoined = next.is("או") || next.is("עד") || next.is("מתוך") || isListed;
        var second = Glued.at(words, isJoined ? place + 1 : place);
        var amount = isJoined || !second.prefix().isEmpty() ? Amount.at(words, second.next()) : null;
        if (amount == null) {
            return Gender.FEMININE;
        }
        if (HebrewCalendarNames.isBehindDay(words.get(amount.end()).text())) {
            return Gender.MASCULINE;
        }
        var thing = Thing.at(words, amount.end());
        if (thing == null) {
            return others > 1 ? sharedGender(words, amount.end(), others - 1) : Gender.FEMININE;
        }
        return isListed ? Gender.FEMININE : thing.noun().gender();
    }

    private static boolean isLabelled(Words words, int from) {
        return words.get(from).spaced()
                && LABELS.find(words.get(from - 1).text()).isPresent();
    }

    private static boolean isLatin(Words words, int end) {
        return words.isGlued(end) && words.get(end).kind() == Word.Kind.LATIN && Thing.at(words, end) == null;
    }
}
