package io.moked.hebrew.speech;

import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import org.jspecify.annotations.Nullable;

/** Latin words with their digits and signs, addresses of the web and of mail: they are left as they are. */
final class LatinReader implements Reader {

    private static final String SIGNS = "-._/@:?=&%+#'~";

    @Override
    public @Nullable Spoken read(Words words, int from) {
        if (!isLatin(words, from) && !startsWithDigits(words, from)) {
            return null;
        }
        var end = from + 1;
        var last = end;
        while (words.isGlued(end) && isPart(words.get(end))) {
            end++;
            last = words.get(end - 1).kind() == Word.Kind.SIGN ? last : end;
        }
        return new Spoken(words.text(from, last), last);
    }

    /** 3D, 123@example.com; but 5kg is a number of a unit. */
    private static boolean startsWithDigits(Words words, int from) {
        return words.get(from).isDigits()
                && words.isGlued(from + 1)
                && (isLatin(words, from + 1) && Thing.at(words, from + 1) == null
                        || words.get(from + 1).isSign('@') && words.isGlued(from + 2));
    }

    private static boolean isLatin(Words words, int place) {
        return words.get(place).kind() == Word.Kind.LATIN;
    }

    private static boolean isPart(Word word) {
        return switch (word.kind()) {
            case LATIN, DIGITS -> true;
            case HEBREW -> false;
            case SIGN -> SIGNS.contains(word.text());
        };
    }
}
