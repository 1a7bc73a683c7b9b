package io.moked.hebrew.name;

import io.moked.hebrew.text.Lexicon;
import io.moked.hebrew.text.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a word does in an address. */
enum AddressWords {
    /** {@code רחוב}: a street's name follows, and the word is not part of it. */
    STREET,
    /** {@code סמטת}: a street's name follows, and the word is part of it. */
    KIND_OF_STREET,
    /** {@code דרך}: as above, but also an ordinary word or a town. */
    KIND_OF_STREET_PERHAPS,
    /** {@code מספר}, before a house number. */
    NUMBER,
    ENTRANCE,
    FLOOR,
    FLAT,
    /** {@code גר}, {@code כתובת}, {@code מושב}: what follows is a place. */
    PLACE,
    /** Says nothing. */
    FILLER,
    /** Belongs to no name. */
    OTHER;

    private static final Lexicon<AddressWords> LEXICON = read();

    private static Lexicon<AddressWords> read() {
        Map<String, AddressWords> words = new HashMap<>();
        for (var line : Lexicon.lines(AddressWords.class, "address-words.txt")) {
            var columns = line.split(" ");
            for (var column = 1; column < columns.length; column++) {
                words.put(columns[column], valueOf(columns[0]));
            }
        }
        return Lexicon.of(words);
    }

    /** Glued particles are looked through, except before a filler: {@code מאה} is no {@code אה}. */
    static Optional<AddressWords> at(Words words, int index) {
        return LEXICON.find(words.get(index).text())
                .filter(found -> found.prefix().isEmpty() || found.meaning() != FILLER)
                .map(Lexicon.Found::meaning);
    }

    static boolean is(AddressWords wanted, Words words, int index) {
        return at(words, index).filter(wanted::equals).isPresent();
    }

    static int skipFillers(Words words, int index) {
        var next = index;
        while (is(FILLER, words, next)) {
            next++;
        }
        return next;
    }
}
