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

    private static final String TOWN = "קריית ";
    private static final String SHORT_FOR_TOWN = "ק";
    static final Gazetteer ISRAEL = read();

    private static final int MOST_WORDS = 4;
    private static final int MOST_PARTICLES = 3;
    private static final int LONGEST = 40;
    private static final int SHORTEST_SKELETON = 4;
    private static final int SHORTEST_SKELETON_OF_SEVERAL = 5;
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
            if (name.startsWith(TOWN)) {
                byLetters.putIfAbsent(SHORT_FOR_TOWN + Spelling.letters(name.substring(TOWN.length())), name);
            }
            if (bySound.putIfAbsent(sound, name) == null && sound.length() >= SHORTEST_WITH_A_TYPO) {
                typos.add(sound);
            }
            bySkeleton.putIfAbsent(Spelling.skeleton(sound), name);
        }
    }

    /** The longest locality that begins at the token, rather a well-spelt one. */
    Optional<Locality> at(Words words, int index, boolean clear) {
        var furthest = furthest(words, index);
        return longest(words, index, furthest, clear, this::wellSpelt)
                .or(() -> longest(words, index, furthest, clear, this::misspelt));
    }

    private Optional<Locality> longest(Words words, int index, int furthest, boolean clear, Naming naming) {
        for (var end = furthest; end > index; end--) {
            if (words.get(end - 1).isHebrew()) {
                var found = between(words, index, end, clear, naming);
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /** A way to find the usual name of what is written. */
    private interface Naming {

        @Nullable
        String name(String written, Sign sign);
    }

    private static int furthest(Words words, int index) {
        var end = index;
        var count = 0;
        while (count < MOST_WORDS && words.get(end).isHebrew()) {
            count++;
            end++;
            var isShort = words.get(end).isSign('.') && words.get(end - 1).is(SHORT_FOR_TOWN);
            if ((isShort || words.get(end).isSign('-')) && words.get(end + 1).isHebrew()) {
                end++;
            }
        }
        return words.get(end - 1).isHebrew() ? end : end - 1;
    }

    private static @Nullable Locality between(Words words, int index, int end, boolean clear, Naming naming) {
        var first = words.get(index).text();
        var rest = new StringBuilder();
        for (var next = index + 1; next < end; next++) {
            rest.append(' ').append(words.get(next).text());
        }
        if (first.length() + rest.length() > LONGEST) {
            return null;
        }
        for (var length = 0; length <= MOST_PARTICLES && length < Math.max(1, first.length() - 1); length++) {
            var prefix = first.substring(0, length);
            if (length == 0 || Prefixes.isPrefix(prefix)) {
                var sign = clear ? Sign.CLEAR : length == 0 ? Sign.NONE : Sign.PARTICLE;
                var name = naming.name(first.substring(length) + rest, sign);
                if (name != null) {
                    return new Locality(name, end, prefix);
                }
            }
        }
        return null;
    }

    private @Nullable String wellSpelt(String written, Sign sign) {
        var letters = Spelling.letters(written);
        var name = byLetters.get(letters);
        var stands = isSeveral(written) || sign == Sign.CLEAR || standingAlone.contains(letters);
        return name != null && (stands || standsAlone(name)) ? name : null;
    }

    private @Nullable String misspelt(String written, Sign sign) {
        var letters = Spelling.letters(written);
        if (sign == Sign.NONE && !isSeveral(written) || letters.length() < SHORTEST_SKELETON) {
            return null;
        }
        var sound = Spelling.sound(letters);
        var skeleton = Spelling.skeleton(sound);
        var alike = bySound.get(sound);
        var shortest = sign != Sign.CLEAR && isSeveral(written) ? SHORTEST_SKELETON_OF_SEVERAL : SHORTEST_SKELETON;
        if (alike == null && skeleton.length() >= shortest) {
            alike = bySkeleton.get(skeleton);
        }
        if (alike == null && distinctive(written) >= shortestWithATypo(sign)) {
            return typos.nearest(sound)
                    .map(bySound::get)
                    .filter(name -> isSeveral(name) || !isSeveral(written))
                    .orElse(null);
        }
        return alike != null && (isSeveral(written) ? isSeveral(alike) : sign == Sign.CLEAR || standsAlone(alike))
                ? alike
                : null;
    }

    private static boolean isSeveral(String written) {
        return written.indexOf(' ') > 0 || written.indexOf('-') > 0;
    }

    private boolean standsAlone(String name) {
        return standingAlone.contains(Spelling.letters(name));
    }

    private static int shortestWithATypo(Sign sign) {
        return sign == Sign.CLEAR ? SHORTEST_WITH_A_TYPO : SHORTEST_WITH_A_TYPO_UNSIGNED;
    }

    private static int distinctive(String written) {
        var space = written.indexOf(' ');
        var isCommon = space > 0 && COMMON_BEGINNINGS.contains(written.substring(0, space));
        return Spelling.letters(isCommon ? written.substring(space) : written).length();
    }
}
