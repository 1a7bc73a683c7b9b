package io.moked.hebrew.name;

import io.moked.hebrew.number.Numerals;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the words of a name among those around them. */
final class NameReader {

    private static final int MOST_WORDS = 6;
    private static final int MOST_UNANNOUNCED_WORDS = 3;

    private final Words words;
    private final List<String> given = new ArrayList<>();
    private final List<String> family = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private Group current = new Group(Announced.NOT);
    private @Nullable List<String> labelled;
    private boolean saysMore;

    /** How certainly a name was announced. */
    private enum Announced {
        NOT,
        PERHAPS,
        SURELY
    }

    /** Words that stand together and may be a name. */
    private static final class Group {

        private final List<String> names = new ArrayList<>();
        private final Announced announced;
        private boolean titled;

        Group(Announced announced) {
            this.announced = announced;
        }
    }

    NameReader(Words words) {
        this.words = words;
    }

    Optional<HebrewName> read() {
        var index = 0;
        while (index < words.size()) {
            index = step(index);
        }
        close(Announced.NOT);
        return given.isEmpty() && family.isEmpty() ? unlabelled() : Optional.of(labelled());
    }

    private int step(int index) {
        var word = words.get(index);
        var role = NameWords.of(word.text());
        if (role != null && !isGreetingsNamesake(index)) {
            return around(role, index);
        }
        if (word.isDigits()) {
            stop();
            return index + 1;
        }
        if (word.kind() == Word.Kind.SIGN) {
            sign(word);
            return index + 1;
        }
        return name(index);
    }

    private int around(NameWords role, int index) {
        switch (role) {
            case CALLED -> announce(Announced.SURELY);
            case HERE -> announce(Announced.PERHAPS);
            case FIRST -> label(given);
            case FAMILY -> label(family);
            case TITLE -> current.titled = true;
            case STOP -> stop();
            case FILLER -> {}
        }
        return index + 1;
    }

    /** {@code שלום שבזי} is a man, not a greeting. */
    private boolean isGreetingsNamesake(int index) {
        var next = words.get(index + 1);
        return words.get(index).is("שלום")
                && index == 0
                && words.size() == 2
                && next.isHebrew()
                && NameWords.of(next.text()) == null
                && !KnownNames.isGiven(next.text());
    }

    private int name(int index) {
        var end = index + 1;
        while (words.get(end).isSign('-')
                && words.isGlued(end)
                && words.isGlued(end + 1)
                && words.get(end + 1).kind() != Word.Kind.SIGN) {
            end += 2;
        }
        var target = labelled == null ? current.names : labelled;
        if (target.size() < MOST_WORDS) {
            target.add(words.text(index, end));
        }
        return end;
    }

    private void sign(Word sign) {
        if (!sign.is("-") && !sign.is("'") && !sign.is("\"") && !sign.is(".")) {
            labelled = null;
            close(current.names.isEmpty() ? current.announced : Announced.NOT);
        }
    }

    private void announce(Announced announced) {
        labelled = null;
        close(announced);
    }

    private void label(List<String> target) {
        var before = current.names;
        if (target == family && given.isEmpty() && !before.isEmpty()) {
            given.addAll(before);
        }
        current = new Group(Announced.NOT);
        labelled = target;
    }

    private void stop() {
        labelled = null;
        close(Announced.NOT);
        saysMore = true;
    }

    private void close(Announced next) {
        if (!current.names.isEmpty() && !(saysMore && current.announced == Announced.NOT)) {
            groups.add(current);
        }
        current = new Group(next);
    }

    private HebrewName labelled() {
        return new HebrewName(
                given.isEmpty() ? null : String.join(" ", given), family.isEmpty() ? null : String.join(" ", family));
    }

    private Optional<HebrewName> unlabelled() {
        for (var announced : new Announced[] {Announced.SURELY, Announced.PERHAPS, Announced.NOT}) {
            for (var index = 0; index < groups.size(); index++) {
                if (groups.get(index).announced == announced && isName(groups.get(index))) {
                    return Optional.of(split(index));
                }
            }
        }
        return Optional.empty();
    }

    private HebrewName split(int index) {
        var group = groups.get(index);
        if (group.titled && group.names.size() == 1) {
            return new HebrewName(null, group.names.getFirst());
        }
        var next = index + 1 < groups.size() ? groups.get(index + 1).names : List.<String>of();
        if (isFamilyFirst(group.names, next)) {
            return new HebrewName(next.getFirst(), group.names.getFirst());
        }
        return NameSplitting.of(isSaidAgain(group.names, next) ? next : group.names);
    }

    /** {@code ירושלמי, דוד}. */
    private static boolean isFamilyFirst(List<String> names, List<String> next) {
        return names.size() == 1
                && next.size() == 1
                && !KnownNames.isGiven(names.getFirst())
                && KnownNames.isGiven(next.getFirst());
    }

    /** {@code רותי, רותי כהן}. */
    private static boolean isSaidAgain(List<String> names, List<String> next) {
        return next.size() > names.size() && next.subList(0, names.size()).equals(names);
    }

    private boolean isName(Group group) {
        if (group.titled || group.announced == Announced.SURELY) {
            return true;
        }
        if (group.names.stream().anyMatch(KnownNames::isKnown)) {
            return true;
        }
        return group.announced == Announced.NOT
                && !saysMore
                && group.names.size() <= MOST_UNANNOUNCED_WORDS
                && group.names.stream().noneMatch(NameReader::isNumber);
    }

    private static boolean isNumber(String name) {
        return Numerals.cardinal(Words.of(name), 0).isPresent();
    }
}
