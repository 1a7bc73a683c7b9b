package io.moked.sandbox.audio;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the words of received frames together, and counts what is missing between them. */
final class Listener {

    private final List<String> words = new ArrayList<>();
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    private int expected;
    private int damaged;
    private int damagedSinceWhole;

    void take(Optional<Frame> received) {
        received.ifPresentOrElse(this::takeWhole, () -> {
            damaged++;
            damagedSinceWhole++;
            unfinished.reset();
        });
    }

    Heard heard(boolean anyVoice) {
        return new Heard(String.join(" ", words), words.size(), damaged, anyVoice);
    }

    private void takeWhole(Frame frame) {
        int missing = missingBefore(frame.number());
        if (missing > 0) {
            damaged += Math.max(0, missing - damagedSinceWhole);
            unfinished.reset();
        }
        damagedSinceWhole = 0;
        expected = Frame.numberAt(frame.number() + 1);
        if (frame.begins()) {
            unfinished.reset();
        } else if (unfinished.size() == 0) {
            return;
        }
        unfinished.writeBytes(frame.bytes());
        if (frame.ends()) {
            words.add(Letters.decode(unfinished.toByteArray()));
            unfinished.reset();
        }
    }

    /** Frame 0 begins an utterance, before which nothing can be known to be missing. */
    private int missingBefore(int number) {
        if (number == 0 || number == expected) {
            return 0;
        }
        return expected == 0 ? number : Math.floorMod(number - expected, 7);
    }
}
