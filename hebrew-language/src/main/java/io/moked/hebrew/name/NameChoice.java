package io.moked.hebrew.name;

import io.moked.hebrew.name.NameGroup.Announced;
import java.util.List;
import java.util.Optional;

/** Chooses among groups of words the one that is the name, the surest first. */
final class NameChoice {

    private final List<NameGroup> groups;
    private final boolean saysMore;

    NameChoice(List<NameGroup> groups, boolean saysMore) {
        this.groups = groups;
        this.saysMore = saysMore;
    }

    Optional<HebrewName> name() {
        for (var announced : List.of(Announced.SURELY, Announced.PERHAPS, Announced.NOT)) {
            for (var index = 0; index < groups.size(); index++) {
                var group = groups.get(index);
                if (group.announced() == announced && group.isName(saysMore)) {
                    return Optional.of(split(index));
                }
            }
        }
        return Optional.empty();
    }

    private HebrewName split(int index) {
        var names = groups.get(index).names();
        if (groups.get(index).isTitleAndName()) {
            return new HebrewName(null, names.getFirst());
        }
        var next = index + 1 < groups.size() ? groups.get(index + 1).names() : List.<String>of();
        if (names.size() == 1 && next.size() == 1) {
            if (isFamilyFirst(names.getFirst(), next.getFirst())) {
                return new HebrewName(next.getFirst(), names.getFirst());
            }
            if (isFamilyLast(names.getFirst(), next.getFirst())) {
                return new HebrewName(names.getFirst(), next.getFirst());
            }
        }
        return NameSplitting.of(isSaidAgain(names, next) ? next : names);
    }

    /** {@code ירושלמי, דוד}. */
    private static boolean isFamilyFirst(String name, String next) {
        return !KnownNames.isGiven(name) && KnownNames.isGiven(next);
    }

    /** {@code יוסי. כהן.}. */
    private static boolean isFamilyLast(String name, String next) {
        return KnownNames.isGiven(name) && KnownNames.isFamily(next);
    }

    /** {@code רותי, רותי כהן}. */
    private static boolean isSaidAgain(List<String> names, List<String> next) {
        return next.size() > names.size() && next.subList(0, names.size()).equals(names);
    }
}
