package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import org.jspecify.annotations.Nullable;

/** What stands on both sides of a dash. */
final class Ranges {

    private Ranges() {}

    /** The token behind a dash that stands here, tight or with space on both sides, else -1. */
    static int behindDash(Words words, int place) {
        var isDash = words.get(place).isSign('-') && words.isGlued(place) == words.isGlued(place + 1);
        return isDash && place + 1 < words.size() ? place + 1 : -1;
    }

    /** The greater number behind a dash, or null. Three numbers with dashes are no range. */
    static @Nullable Amount end(Words words, Amount first) {
        var next = behindDash(words, first.end());
        var last = next < 0 ? null : Amount.at(words, next);
        return last == null || last.number() < first.number() || behindDash(words, last.end()) >= 0 ? null : last;
    }

    /** What is said so far, with the second part of a range that names its unit twice: 10%-15%. */
    static Spoken ofTheSame(Words words, Thing thing, String said) {
        var next = behindDash(words, thing.end());
        var last = next < 0 ? null : Amount.at(words, next);
        var same = last == null ? null : Thing.at(words, last.end());
        return last == null || same == null || !same.noun().equals(thing.noun())
                ? new Spoken(said, thing.end())
                : new Spoken(said + " עד " + same.counted(last), same.end());
    }

    /** Whether the range stands behind בין, so that its second part takes ל. */
    static boolean isBetween(Words words, int from) {
        var before = words.get(from - 1);
        return before.is("בין") || before.is("השעות") && words.get(from - 2).is("בין");
    }
}
