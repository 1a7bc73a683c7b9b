package io.moked.hebrew.name;

import io.moked.hebrew.number.Numerals;
import io.moked.hebrew.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Words that stand together and may be a name. */
final class NameGroup {

    private static final int MOST_UNANNOUNCED_WORDS = 3;

    /** How certainly a name was announced. */
    enum Announced {
        NOT,
        PERHAPS,
        SURELY
    }

    private final List<String> names = new ArrayList<>();
    private final Announced announced;
    private boolean titled;
    private boolean comesFromATown;

    NameGroup(Announced announced) {
        this.announced = announced;
    }

    List<String> names() {
        return names;
    }

    Announced announced() {
        return announced;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    void setTitled() {
        titled = true;
    }

    void setComesFromATown() {
        comesFromATown = true;
    }

    boolean isTitleAndName() {
        return titled && names.size() == 1;
    }

    /** Whether one of the words is known for a name. */
    boolean isKnown() {
        return names.stream().anyMatch(KnownNames::isKnown);
    }

    /** Whether it is a name; what nobody announced is one only when nothing else is said. */
    boolean isName(boolean saysMore) {
        return titled
                || comesFromATown
                || announced == Announced.SURELY
                || isKnown()
                || announced == Announced.NOT
                        && !saysMore
                        && names.size() <= MOST_UNANNOUNCED_WORDS
                        && names.stream().noneMatch(NameGroup::isNumber);
    }

    private static boolean isNumber(String name) {
        return Numerals.cardinal(Words.of(name), 0).isPresent();
    }
}
