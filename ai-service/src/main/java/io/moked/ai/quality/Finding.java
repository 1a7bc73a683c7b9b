package io.moked.ai.quality;

import org.jspecify.annotations.Nullable;

/**
 * Something a rule saw.
 *
 * @param sequence of the utterance, as in the transcript; absent if it is about the whole
 * @param saw the words, or a number of seconds; absent where there is nothing to quote
 * @param points how many it takes, before the rule's bound
 */
record Finding(
        Rule rule, @Nullable Integer sequence, @Nullable String saw, int points) {

    private static final int LONGEST = 160;

    static Finding at(Rule rule, int sequence, @Nullable String saw) {
        return new Finding(rule, sequence, saw == null ? null : shortened(saw), rule.points());
    }

    static Finding ofAll(Rule rule, int points) {
        return new Finding(rule, null, null, points);
    }

    private static String shortened(String words) {
        var end = Math.min(words.length(), LONGEST);
        return words.substring(
                0, end < words.length() && Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end);
    }
}
