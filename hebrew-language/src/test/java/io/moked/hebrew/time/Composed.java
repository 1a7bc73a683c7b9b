package io.moked.hebrew.time;

import java.util.Random;

/** Words chosen at random, and what they mean. */
record Composed<T>(String words, T meaning) {

    static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
