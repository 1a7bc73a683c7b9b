package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Forms for both genders: of the agent in the gender of its voice, of the caller in the plural, which is neutral, and of
 * others both, one after the other: הרופא או הרופאה.
 */
final class SlashReader implements Reader {

    private final Voice voice;

    SlashReader(Voice voice) {
        this.voice = voice;
    }

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var isPair = words.get(from).isHebrew()
                && words.isGlued(from + 1)
                && words.get(from + 1).isSign('/')
                && words.isGlued(from + 2)
                && words.get(from + 2).isHebrew();
        var pair = isPair
                ? SlashForm.of(words.get(from).text(), words.get(from + 2).text())
                : null;
        if (pair == null || words.isGlued(from) && words.get(from - 1).isSign('/')) {
            return null;
        }
        return new Spoken(said(words, from, pair), from + 3);
    }

    private String said(Words words, int from, SlashForm pair) {
        if (pair.isAlwaysAddressed()) {
            return pair.plural();
        }
        var isHead =
                Speaker.isHead(words, from) && AgentWords.contain(pair.masculine()) && !Speaker.isAsking(words, from);
        if (Speaker.isAgent(words, from) || isHead) {
            return voice == Voice.FEMALE ? pair.feminine() : pair.masculine();
        }
        if (words.get(from - 1).is("אתה") && !words.get(from - 2).isSign('/')) {
            return pair.masculine();
        }
        if (isAttribute(words, from, pair)) {
            return pair.plural();
        }
        var isOfCaller = Speaker.isAddressed(words, from) || AgentWords.contain(Speaker.bare(pair.masculine()));
        return isOfCaller ? pair.plural() : pair.masculine() + " או " + pair.feminine();
    }

    /** ברוך/ה הבא/ה, הלקוח/ה הנכבד/ה: of both who stand before it. */
    private static boolean isAttribute(Words words, int from, SlashForm pair) {
        return pair.masculine().startsWith("ה")
                && words.get(from).spaced()
                && words.get(from - 2).isSign('/')
                && words.isGlued(from - 1);
    }
}
