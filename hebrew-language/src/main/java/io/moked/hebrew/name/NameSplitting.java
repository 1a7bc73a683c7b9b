package io.moked.hebrew.name;

import java.util.List;
import java.util.Set;

/** Divides the words of a full name into first names and family name. */
final class NameSplitting {

    private static final Set<String> PARTICLES = Set.of(
            "בן", "בר", "אבו", "אל", "אבן", "איבן", "דה", "די", "דל", "דלה", "ואן", "וון", "פון", "מק", "סן", "סנטה",
            "בית", "הר");

    /** Particles that are first names of their own. */
    private static final Set<String> ALSO_GIVEN = Set.of("בן", "בר");

    /** First words of a first name of two words: {@code בת שבע}, {@code עבד אל}. */
    private static final Set<String> GIVEN_BEGINNINGS = Set.of("בת", "עבד");

    private final List<String> names;

    private NameSplitting(List<String> names) {
        this.names = names;
    }

    /** Splits one word or more. */
    static HebrewName of(List<String> names) {
        return new NameSplitting(names).split();
    }

    private HebrewName split() {
        if (names.size() == 1) {
            return isFamilyOnly(0) ? family(0) : new HebrewName(names.getFirst(), null);
        }
        if (PARTICLES.contains(names.getFirst())) {
            return afterAParticle();
        }
        if (isFamilyOnly(0) && mayBeGiven(names.getLast())) {
            return new HebrewName(names.getLast(), joined(0, names.size() - 1));
        }
        var particle = particle();
        if (particle > 0) {
            return at(particle > 1 && !mayBeGiven(names.get(particle - 1)) ? 1 : particle);
        }
        return names.size() == 2 ? at(1) : several();
    }

    private HebrewName afterAParticle() {
        var last = names.size() - 1;
        if (last == 1) {
            return ALSO_GIVEN.contains(names.getFirst()) && !KnownNames.isGiven(names.get(1)) ? at(1) : family(0);
        }
        var isFamily =
                last == 2 && KnownNames.isFamily(names.get(0) + names.get(1)) && !KnownNames.isFamily(names.get(2));
        return isFamily || mayBeGiven(names.get(last)) ? new HebrewName(names.get(last), joined(0, last)) : at(1);
    }

    private HebrewName several() {
        var isServantOf = names.size() > 3
                && names.getFirst().equals("עבד")
                && names.get(1).equals("אל");
        var first = isServantOf ? 3 : GIVEN_BEGINNINGS.contains(names.getFirst()) ? 2 : 1;
        if (first == 1 && !KnownNames.isGiven(names.getFirst())) {
            var familyFollows = names.subList(1, names.size()).stream().anyMatch(KnownNames::isFamily);
            return familyFollows ? at(1) : new HebrewName(joined(0, names.size()), null);
        }
        while (first < names.size() - 1
                && KnownNames.goTogether(names.get(first - 1), names.get(first))
                && !KnownNames.isFamily(names.get(first))) {
            first++;
        }
        return at(first);
    }

    /** Index of the first particle that has a word behind it, 0 when there is none. */
    private int particle() {
        for (var index = 1; index < names.size() - 1; index++) {
            var given = index == 1 && GIVEN_BEGINNINGS.contains(names.getFirst());
            if (!given && PARTICLES.contains(names.get(index))) {
                return index > 1 && names.get(index - 1).equals("עבד") ? index - 1 : index;
            }
        }
        return 0;
    }

    private static boolean mayBeGiven(String name) {
        return KnownNames.isGiven(name) && !KnownNames.isFamily(name);
    }

    private boolean isFamilyOnly(int index) {
        return KnownNames.isFamily(names.get(index)) && !KnownNames.isGiven(names.get(index));
    }

    private HebrewName at(int index) {
        return new HebrewName(joined(0, index), joined(index, names.size()));
    }

    private HebrewName family(int from) {
        return new HebrewName(null, joined(from, names.size()));
    }

    private String joined(int from, int to) {
        return String.join(" ", names.subList(from, to));
    }
}
