package io.moked.hebrew.name;

import io.moked.hebrew.name.NameGroup.Announced;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the words of a name among those around them. */
final class NameReader {

    private static final int MOST_WORDS = 6;
    private static final String WITHIN_A_NAME = "-'\"()";

    private final Words words;
    private final NameSurroundings surroundings;
    private final List<String> given = new ArrayList<>();
    private final List<String> family = new ArrayList<>();
    private final List<NameGroup> groups = new ArrayList<>();
    private NameGroup current = new NameGroup(Announced.NOT);
    private @Nullable List<String> labelled;
    private boolean saysMore;

    NameReader(Words words) {
        this.words = words;
        this.surroundings = new NameSurroundings(words);
    }

    Optional<HebrewName> read() {
        var index = 0;
        while (index < words.size()) {
            index = step(index);
        }
        close(Announced.NOT);
        return given.isEmpty() && family.isEmpty() ? new NameChoice(groups, saysMore).name() : Optional.of(labelled());
    }

    private int step(int index) {
        var word = words.get(index);
        if (isOrigin(index)) {
            stop();
            return index + 1;
        }
        var role = NameWords.of(word.text());
        if (role != null && !isPartOfName(index)) {
            return around(role, index);
        }
        if (word.isDigits()) {
            stop();
            return index + 1;
        }
        if (word.kind() == Word.Kind.SIGN) {
            sign(index);
            return surroundings.behindSign(index);
        }
        return name(index);
    }

    private int around(NameWords role, int index) {
        switch (role) {
            case CALLED -> announce(Announced.SURELY);
            case HERE -> announce(Announced.PERHAPS);
            case KIN -> kin();
            case FIRST -> label(given);
            case FAMILY -> label(family);
            case TITLE -> current.setTitled();
            case STOP -> stop();
            case FILLER -> {}
        }
        return index + 1;
    }

    /** Whose name follows, unless the caller's own stands before. */
    private void kin() {
        if (current.isKnown() || groups.stream().anyMatch(NameGroup::isKnown)) {
            stop();
        } else {
            announce(Announced.PERHAPS);
        }
    }

    private boolean isPartOfName(int index) {
        return surroundings.isGreetingsNamesake(index)
                || surroundings.beginsACompound(index)
                || surroundings.goesOnWithAName(index, current);
    }

    /** Where somebody is from, behind the name; with a town the name is one for certain. */
    private boolean isOrigin(int index) {
        if (current.isEmpty()) {
            return false;
        }
        if (surroundings.isTownOfOrigin(index)) {
            current.setComesFromATown();
            return true;
        }
        return current.announced() == Announced.PERHAPS && surroundings.isPlaceOfOrigin(index);
    }

    private int name(int index) {
        var end = index + 1;
        while (words.get(end).isSign('-')
                && words.isGlued(end)
                && words.isGlued(end + 1)
                && words.get(end + 1).kind() != Word.Kind.SIGN) {
            end += 2;
        }
        var target = labelled == null ? current.names() : labelled;
        if (target.size() < MOST_WORDS) {
            target.add(words.text(index, end));
        }
        return end;
    }

    private void sign(int index) {
        var sign = words.get(index);
        var isAwaited = labelled != null && labelled.isEmpty();
        var isPoint = sign.isSign('.') && !surroundings.endsASentence(index, current);
        if (!isAwaited && !isPoint && !WITHIN_A_NAME.contains(sign.text())) {
            labelled = null;
            close(current.isEmpty() ? current.announced() : Announced.NOT);
        }
    }

    private void announce(Announced announced) {
        labelled = null;
        close(announced);
    }

    private void label(List<String> target) {
        var isApart = current.isEmpty() && !groups.isEmpty() && groups.getLast().isName(saysMore);
        var before = isApart ? groups.getLast() : current;
        if (target == family && given.isEmpty() && !before.isEmpty()) {
            given.addAll(before.names());
        }
        current = new NameGroup(Announced.NOT);
        labelled = target;
    }

    private void stop() {
        labelled = null;
        close(Announced.NOT);
        saysMore = true;
    }

    private void close(Announced next) {
        if (!current.isEmpty() && !(saysMore && current.announced() == Announced.NOT)) {
            groups.add(current);
        }
        current = new NameGroup(next);
    }

    private HebrewName labelled() {
        return new HebrewName(
                given.isEmpty() ? null : String.join(" ", given), family.isEmpty() ? null : String.join(" ", family));
    }
}
