package io.moked.hebrew.name;

import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import org.jspecify.annotations.Nullable;

/** Finds a street that is announced as one, or known by its name, with its house number. */
final class StreetReader {

    private static final int MOST_WORDS = 5;

    private final Words words;

    /**
     * A street in a text.
     *
     * @param house null when none was said
     * @param end index after its last token
     */
    record Street(String name, @Nullable HouseNumber house, int end) {}

    StreetReader(Words words) {
        this.words = words;
    }

    /** The street that begins at the token; null when there is none. */
    @Nullable
    Street at(int index) {
        var sign = AddressWords.at(words, index).orElse(AddressWords.FILLER);
        return switch (sign) {
            case STREET -> called("", index + 1);
            case KIND_OF_STREET -> called(kind(index), index + 1);
            case KIND_OF_STREET_PERHAPS -> isKindOfStreet(index) ? called(kind(index), index + 1) : null;
            default -> known(index);
        };
    }

    private String kind(int index) {
        return StreetKinds.written(words.get(index).text()) + " ";
    }

    private boolean isKindOfStreet(int index) {
        if (StreetNames.at(words, index + 1) != null) {
            return true;
        }
        var next = index + 1;
        while (next < index + MOST_WORDS && words.get(next).isHebrew() && !isOver(next)) {
            next++;
            if (HouseNumber.at(words, next) != null) {
                return true;
            }
        }
        return false;
    }

    /** A known name, which needs a number to be a street. */
    private @Nullable Street known(int index) {
        var known = StreetNames.at(words, index);
        var number = known == null ? null : number(known.end());
        if (known == null || number == null && !words.get(known.end()).is("פינת")) {
            return null;
        }
        var name = words.text(index, known.end()).substring(known.prefix().length());
        return new Street(name, number, number == null ? known.end() : number.end());
    }

    /** A name behind the word for a street. */
    private @Nullable Street called(String kind, int name) {
        var start = AddressWords.skipFillers(words, name);
        var known = StreetNames.at(words, start);
        var end = known == null ? start : known.end();
        var isWhole = known != null && !isNameBeforeNumber(end);
        while (end < start + MOST_WORDS && goesOn(start, end, isWhole)) {
            end++;
        }
        if (end == start) {
            return null;
        }
        var number = number(end);
        return new Street(kind + words.text(start, end), number, number == null ? end : number.end());
    }

    private boolean goesOn(int start, int end, boolean known) {
        var token = words.get(end);
        if (token.isSign('-') && words.isGlued(end) && words.isGlued(end + 1)) {
            return end > start;
        }
        if (token.kind() == Word.Kind.SIGN || token.isDigits() || isOver(end)) {
            return false;
        }
        return end == start
                || !known
                        && HouseNumber.at(words, end) == null
                        && Gazetteer.ISRAEL.at(words, end, false).isEmpty();
    }

    /** Whether one word more stands before the house number: {@code הנשיא ויצמן 4}. */
    private boolean isNameBeforeNumber(int index) {
        return words.get(index).isHebrew()
                && !isOver(index)
                && number(index) == null
                && number(index + 1) != null
                && Gazetteer.ISRAEL.at(words, index, true).isEmpty();
    }

    /** In {@code שמעון בן צבי} the son is part of the name. */
    private boolean isOver(int index) {
        var isSon = words.get(index).is("בן") || words.get(index).is("בת");
        return AddressWords.at(words, index).isPresent()
                && !(isSon && words.get(index + 1).isHebrew() && HouseNumber.at(words, index + 1) == null);
    }

    private @Nullable HouseNumber number(int index) {
        var next = AddressWords.skipFillers(words, index);
        return HouseNumber.at(words, AddressWords.is(AddressWords.NUMBER, words, next) ? next + 1 : next);
    }
}
