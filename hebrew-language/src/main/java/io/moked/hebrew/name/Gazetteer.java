package io.moked.hebrew.name;

import io.moked.hebrew.text.Lexicon;
import io.moked.hebrew.text.Prefixes;
import io.moked.hebrew.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Israel's localities under all their spellings. Many are also ordinary words or first names, so how far a spelling may
 * be off depends on how clearly a place is spoken of.
 */
final class Gazetteer {

    /** How clearly a place is spoken of. */
    enum Sign {
        /** Nothing says so. */
        NONE,
        /** {@code ב}, {@code ל} or {@code מ} is glued to it. */
        PARTICLE,
        /** {@code גר ב}, {@code מושב}, behind a house number, or nothing else in the utterance. */
        CLEAR
    }

    static final Gazetteer ISRAEL = read();

    private static final int MOST_WORDS = 4;
    private static final int SHORTEST_SKELETON = 4;
    private static final int SHORTEST_WITH_A_TYPO = 5;
    private static final int SHORTEST_WITH_A_TYPO_UNSIGNED = 8;

    /** Words that many names begin with, and that say nothing about which. */
    private static final Set<String> COMMON_BEGINNINGS = Set.of(
            "בית", "כפר", "גן", "גבעת", "רמת", "קריית", "קרית", "תל", "באר", "עין", "ניר", "שדה", "נווה", "נוה", "מעלה",
            "הר", "בני", "יד", "בן", "שער", "בת", "אור", "צור", "גני", "אבו", "אבן", "כרם", "מצפה");

    private final Map<String, String> byLetters = new HashMap<>();
    private final Map<String, String> bySound = new HashMap<>();
    private final Map<String, String> bySkeleton = new HashMap<>();
    private final Typos typos = new Typos();
    private final Set<String> standingAlone = new HashSet<>();

    private static Gazetteer read() {
        var gazetteer = new Gazetteer();
        for (var line : Lexicon.lines(Gazetteer.class, "localities-own.txt")) {
            if (line.startsWith("*")) {
                Stream.of(line.substring(2).split(" ")).map(Spelling::letters).forEach(gazetteer.standingAlone::add);
            } else {
                gazetteer.add(List.of(line.split(" = |, ")));
            }
        }
        Lexicon.lines(Gazetteer.class, "localities-geonames.txt")
                .forEach(line -> gazetteer.add(List.of(line.split(" / "))));
        return gazetteer;
    }

    /** A name that is known already lends its usual form to the other spellings. */
    private void add(List<String> spellings) {
        var name = spellings.stream()
                .map(spelling -> byLetters.get(Spelling.letters(spelling)))
                .filter(known -> known != null)
                .findFirst()
                .orElse(spellings.getFirst());
        for (var spelling : spellings) {
            var letters = Spelling.letters(spelling);
            var sound = Spelling.sound(letters);
            byLetters.putIfAbsent(letters, name);
            if (bySound.putIfAbsent(sound, name) == null && sound.length() >= SHORTEST_WITH_A_TYPO) {
                typos.add(sound);
            }
            bySkeleton.putIfAbsent(Spelling.skeleton(sound), name);
        }
    }

    /** The longest locality that begins at the token. */
    Optional<Locality> at(Words words, int index, boolean clear) {
        for (var end = furthest(words, index); end > index; end--) {
            var found = between(words, index, end, clear);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static int furthest(Words words, int index) {
        var end = index;
        var count = 0;
        while (count < MOST_WORDS && words.get(end).isHebrew()) {
            count++;
            end++;
            if (words.get(end).isSign('-') && words.get(end + 1).isHebrew()) {
                end++;
            }
        }
        return words.get(end - 1).isHebrew() ? end : end - 1;
    }

    private @Nullable Locality between(Words words, int index, int end, boolean clear) {
        if (!words.get(end - 1).isHebrew()) {
            return null;
        }
        var first = words.get(index).text();
        var rest = new StringBuilder();
        for (var next = index + 1; next < end; next++) {
            rest.append(' ').append(words.get(next).text());
        }
        var whole = named(first + rest, clear ? Sign.CLEAR : Sign.NONE);
        if (whole != null) {
            return new Locality(whole, end, "");
        }
        for (var length = 1; length <= 3 && length < first.length() - 1; length++) {
            var prefix = first.substring(0, length);
            if (!Prefixes.isPrefix(prefix)) {
                continue;
            }
            var name = named(first.substring(length) + rest, clear ? Sign.CLEAR : Sign.PARTICLE);
            if (name != null) {
                return new Locality(name, end, prefix);
            }
        }
        return null;
    }

    /** The usual name of the locality that is written so; null when there is none. */
    @Nullable String named(String written, Sign sign) {
        var letters = Spelling.letters(written);
        var several = written.strip().indexOf(' ') > 0;
        if (several || sign == Sign.CLEAR || standingAlone.contains(letters)) {
            var exact = byLetters.get(letters);
            if (exact != null) {
                return exact;
            }
        }
        if (sign == Sign.NONE && !several || letters.length() < SHORTEST_SKELETON) {
            return null;
        }
        return misspelt(written, letters, several, sign);
    }

    private @Nullable String misspelt(String written, String letters, boolean several, Sign sign) {
        var sound = Spelling.sound(letters);
        var alike = bySound.get(sound);
        if (alike != null && (several || sign == Sign.CLEAR || standsAlone(alike))) {
            return alike;
        }
        var skeleton = Spelling.skeleton(sound);
        var bare = bySkeleton.get(skeleton);
        if (bare != null
                && skeleton.length() >= SHORTEST_SKELETON
                && (several || sign == Sign.CLEAR || standsAlone(bare))) {
            return bare;
        }
        return distinctive(written, several) >= shortestWithATypo(sign)
                ? typos.nearest(sound).map(bySound::get).orElse(null)
                : null;
    }

    private boolean standsAlone(String name) {
        return standingAlone.contains(Spelling.letters(name));
    }

    private static int shortestWithATypo(Sign sign) {
        return sign == Sign.CLEAR ? SHORTEST_WITH_A_TYPO : SHORTEST_WITH_A_TYPO_UNSIGNED;
    }

    private static int distinctive(String written, boolean several) {
        var space = written.strip().indexOf(' ');
        return Spelling.letters(
                        several && COMMON_BEGINNINGS.contains(written.substring(0, space))
                                ? written.substring(space)
                                : written)
                .length();
    }
}
