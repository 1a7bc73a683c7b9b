package io.moked.hebrew.text;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** What a caller said so far. */
final class Utterance {

    private static final int LONGEST_STOP = 10;
    private static final int LONGEST_BACKCHANNEL = 6;
    private static final Phrases STOP = Phrases.of("stop.txt");
    private static final Phrases STOP_OR_COMPANY = STOP.and(Phrases.of("stop-company.txt"));
    private static final Phrases BACKCHANNEL = Phrases.of("backchannel.txt");
    private static final Phrases FILLERS = Phrases.of("fillers.txt");
    private static final Phrases LABELS = Phrases.of("labels.txt");

    private final Words words;
    private final List<String> said;
    private final String sign;

    Utterance(Words words) {
        this.words = words;
        this.said = StreamSupport.stream(words.spliterator(), false)
                .filter(word -> word.kind() != Word.Kind.SIGN)
                .map(Word::text)
                .toList();
        var last = words.get(words.size() - 1);
        this.sign = last.kind() == Word.Kind.SIGN ? last.text() : "";
    }

    HebrewEnding ending() {
        if (said.isEmpty()) {
            return HebrewEnding.OPEN;
        }
        if (isStop()) {
            return HebrewEnding.STOP;
        }
        if (!isAsked() && said.size() <= LONGEST_BACKCHANNEL && BACKCHANNEL.cover(said)) {
            return HebrewEnding.BACKCHANNEL;
        }
        return switch (PendingNumber.in(words)) {
            case OPEN -> HebrewEnding.OPEN_NUMBER;
            case WHOLE -> HebrewEnding.COMPLETE;
            case NONE -> ofSentence(withoutFillers());
        };
    }

    private HebrewEnding ofSentence(List<String> spoken) {
        var isHeld = spoken.size() < said.size() || isTrailing();
        if (isHeld && !isAsked() || spoken.isEmpty()) {
            return HebrewEnding.OPEN;
        }
        return isOpen(spoken) ? HebrewEnding.OPEN : HebrewEnding.COMPLETE;
    }

    private boolean isStop() {
        return said.size() <= LONGEST_STOP
                && STOP_OR_COMPANY.cover(said)
                && IntStream.range(0, said.size()).anyMatch(place -> STOP.length(said, place) > 0);
    }

    private boolean isAsked() {
        return sign.equals("?");
    }

    private boolean isTrailing() {
        var isEllipsis = sign.equals(".") && words.get(words.size() - 2).isSign('.');
        return isEllipsis
                || sign.equals(",")
                || sign.equals("…")
                || sign.equals("-")
                || sign.equals(":")
                || sign.equals("@");
    }

    private List<String> withoutFillers() {
        var spoken = said;
        for (var length = FILLERS.lengthOfTail(spoken); length > 0; length = FILLERS.lengthOfTail(spoken)) {
            spoken = spoken.subList(0, spoken.size() - length);
        }
        return spoken;
    }

    private boolean isOpen(List<String> spoken) {
        var isLabel = spoken.stream().allMatch(LABELS::contain) && !BACKCHANNEL.cover(spoken);
        return !isAsked() && isLabel || OpenTail.isIn(spoken, isAsked());
    }
}
