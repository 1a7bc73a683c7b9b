package io.moked.hebrew.speech;

import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Letters for days of the week: יום ה׳, ימים א׳-ה׳. */
final class DayLetterReader implements Reader {

    private static final Map<String, String> DAYS =
            Map.of("א", "ראשון", "ב", "שני", "ג", "שלישי", "ד", "רביעי", "ה", "חמישי", "ו", "שישי", "ש", "שבת");
    private static final Set<String> DAY_WORDS = Set.of(
            "יום", "ביום", "ליום", "מיום", "היום", "ימים", "בימים", "הימים", "לימים", "ימי", "בימי", "ובימים", "וביום");

    private static final Set<String> BETWEEN = Set.of(",", "או", "עד", "-", "ו");
    private static final int MOST_LISTED = 7;

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var word = words.get(from).text();
        if (word.length() == 3 && word.startsWith("ו")) {
            var last = isListed(words, from) ? DAYS.get(word.substring(1, 2)) : null;
            return last == null ? null : new Spoken("ו" + last, from + 1);
        }
        var glued = Glued.at(words, from);
        if (glued.prefix().equals("ו") && isListed(words, glued.next())) {
            return new Spoken("ו" + day(words, glued.next()), glued.next() + 1);
        }
        var first = day(words, from);
        if (first == null || words.isGlued(from) && !isOpening(words.get(from - 1))) {
            return null;
        }
        var next = Ranges.behindDash(words, from + 1);
        var last = next < 0 ? null : day(words, next);
        if (last != null) {
            return arePair(words, from, next) ? new Spoken(first + " עד " + last, next + 1) : null;
        }
        return isDay(words, from) ? new Spoken(first, from + 1) : null;
    }

    private static boolean isBehindDay(Words words, int index) {
        return DAY_WORDS.contains(words.get(index - 1).text());
    }

    private static boolean arePair(Words words, int first, int last) {
        return isBehindDay(words, first)
                || hasGeresh(words, first) && hasGeresh(words, last)
                || !hasGeresh(words, first) && DayHours.follow(words, last + 1);
    }

    private static boolean isOpening(Word sign) {
        return sign.isSign('(') || sign.isSign(',');
    }

    private static boolean isDay(Words words, int from) {
        var isBehindDay = isBehindDay(words, from);
        if (hasGeresh(words, from)) {
            return isBehindDay || isListed(words, from) || DayHours.follow(words, from + 1);
        }
        return isBehindDay && !words.isGlued(from + 1)
                || words.get(from - 1).isSign(',') && DayHours.areBare(words, from + 1);
    }

    /** ימים א׳, ג׳ או ה׳: one of the letters behind a word for days. */
    private static boolean isListed(Words words, int from) {
        var place = from;
        for (var listed = 0; listed < MOST_LISTED && hasGeresh(words, place); listed++) {
            if (listed > 0 && DAY_WORDS.contains(words.get(place - 1).text())) {
                return true;
            }
            place = listedBefore(words, place);
        }
        return false;
    }

    /** The place of the letter before this one, with a comma, a dash or a word between; far outside when there is none. */
    private static int listedBefore(Words words, int place) {
        var isGluedAnd = words.get(place).text().length() == 3;
        var between = place - 1;
        if (words.get(between).isSign('-') && words.get(between - 1).is("ו")) {
            between--;
        }
        if (!BETWEEN.contains(words.get(between).text())) {
            return isGluedAnd && day(words, between) != null ? between : -1;
        }
        var before = words.get(between - 1).isSign(',') ? between - 2 : between - 1;
        return day(words, before) == null ? -1 : before;
    }

    private static @Nullable String day(Words words, int place) {
        var word = words.get(place);
        return word.isHebrew() ? DAYS.get(word.text().replace("׳", "")) : null;
    }

    private static boolean hasGeresh(Words words, int place) {
        return words.get(place).text().endsWith("׳");
    }
}
