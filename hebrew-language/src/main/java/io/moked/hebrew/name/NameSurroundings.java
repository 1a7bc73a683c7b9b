package io.moked.hebrew.name;

import io.moked.hebrew.text.Words;

/** Words around a name that are another thing elsewhere: {@code שי לי}, {@code מבת ים}, {@code (מרדכי)}. */
final class NameSurroundings {

    private static final int LONGEST_REMARK = 4;
    private static final int SHORTEST_FROM_THE = 4;

    private final Words words;

    NameSurroundings(Words words) {
        this.words = words;
    }

    /** {@code שלום שבזי} is a man, not a greeting. */
    boolean isGreetingsNamesake(int index) {
        var next = words.get(index + 1);
        return words.get(index).is("שלום")
                && index == 0
                && words.size() == 2
                && next.isHebrew()
                && NameWords.of(next.text()) == null
                && !KnownNames.isGiven(next.text());
    }

    /** {@code לי-אור}, whose first word is a filler elsewhere. */
    boolean beginsACompound(int index) {
        return words.get(index + 1).isSign('-')
                && words.isGlued(index + 1)
                && words.isGlued(index + 2)
                && KnownNames.isGiven(words.get(index).text())
                && KnownNames.isKnown(words.get(index + 2).text());
    }

    /** {@code שי לי}, {@code חיים שלום}: fillers elsewhere, names behind a first name. */
    boolean goesOnWithAName(int index, NameGroup group) {
        if (group.isEmpty() || !words.get(index - 1).isHebrew()) {
            return false;
        }
        var before = group.names().getLast();
        var isBehindGiven = KnownNames.isGiven(before) && before.equals(words.text(index - 1, index));
        var isFullNameExpected = group.announced() == NameGroup.Announced.SURELY || words.size() == 2;
        return isBehindGiven
                && switch (words.get(index).text()) {
                    case "לי" -> KnownNames.goTogether(before, "לי");
                    case "שלום" -> index == words.size() - 1 && isFullNameExpected;
                    default -> false;
                };
    }

    /** {@code מחולון}, {@code מבת ים}. */
    boolean isTownOfOrigin(int index) {
        return isOrigin(index)
                && Gazetteer.ISRAEL
                        .at(words, index, false)
                        .filter(town -> town.prefix().equals("מ"))
                        .isPresent();
    }

    /** {@code מהמוסך}. */
    boolean isPlaceOfOrigin(int index) {
        var word = words.get(index).text();
        return isOrigin(index) && word.startsWith("מה") && word.length() > SHORTEST_FROM_THE;
    }

    private boolean isOrigin(int index) {
        var word = words.get(index).text();
        return word.startsWith("מ") && !KnownNames.isKnown(word);
    }

    /** A point behind a whole name, not behind a title or an initial. */
    boolean endsASentence(int index, NameGroup group) {
        return !group.isEmpty()
                && group.names().getLast().length() > 2
                && words.get(index - 1).text().length() > 2
                && words.get(index + 1).spaced();
    }

    /** Past what stands in brackets: {@code מוטי (מרדכי) לוין}. */
    int behindSign(int index) {
        for (var end = index + 1; words.get(index).isSign('(') && end <= index + LONGEST_REMARK; end++) {
            if (words.get(end).isSign(')')) {
                return end + 1;
            }
        }
        return index + 1;
    }
}
