package io.moked.hebrew.speech;

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

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var isLast =
                words.get(from).text().length() == 3 && words.get(from).text().startsWith("ו");
        if (isLast && hasGeresh(words, from) && hasGeresh(words, from - 1) && day(words, from - 1) != null) {
            var last = DAYS.get(words.get(from).text().substring(1, 2));
            return last == null ? null : new Spoken("ו" + last, from + 1);
        }
        var first = day(words, from);
        if (first == null || words.isGlued(from) && !words.get(from - 1).isSign('(')) {
            return null;
        }
        var isBehindDay = DAY_WORDS.contains(words.get(from - 1).text());
        var next = Ranges.behindDash(words, from + 1);
        var last = next < 0 ? null : day(words, next);
        if (last != null) {
            var isPair = isBehindDay || hasGeresh(words, from) && hasGeresh(words, next);
            return isPair ? new Spoken(first + " עד " + last, next + 1) : null;
        }
        var isDay = isBehindDay && (hasGeresh(words, from) || !words.isGlued(from + 1))
                || isListed(words, from)
                || hasGeresh(words, from) && Clock.at(words, from + 1, false) != null;
        return isDay ? new Spoken(first, from + 1) : null;
    }

    /** ימים א׳, ג׳ וה׳: behind another letter with its geresh. */
    private static boolean isListed(Words words, int from) {
        return hasGeresh(words, from)
                && words.get(from - 1).isSign(',')
                && hasGeresh(words, from - 2)
                && day(words, from - 2) != null
                && DAY_WORDS.contains(words.get(from - 3).text());
    }

    private static @Nullable String day(Words words, int place) {
        var word = words.get(place);
        return word.isHebrew() ? DAYS.get(word.text().replace("׳", "")) : null;
    }

    private static boolean hasGeresh(Words words, int place) {
        return words.get(place).text().endsWith("׳");
    }
}
