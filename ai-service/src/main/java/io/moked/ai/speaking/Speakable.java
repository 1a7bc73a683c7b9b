package io.moked.ai.speaking;

import io.moked.events.business.BusinessChanged.Agent;
import io.moked.events.business.BusinessChanged.Gender;
import io.moked.events.business.BusinessChanged.Pronunciation;
import io.moked.hebrew.speech.HebrewSpeech;
import io.moked.hebrew.speech.Pronunciations;
import io.moked.hebrew.speech.Voice;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What of a text a voice can say, numbers in words, in the gender of the agent and as its business pronounces it. */
final class Speakable {

    /** About a minute and a half of speech; no answer on the phone is longer. */
    private static final int LONGEST = 1200;

    private Speakable() {}

    static String of(String text, Agent agent) {
        var voice = agent.gender() == Gender.MASCULINE ? Voice.MALE : Voice.FEMALE;
        return shortened(HebrewSpeech.aloud(text, voice, pronunciations(agent)));
    }

    private static Pronunciations pronunciations(Agent agent) {
        return new Pronunciations(Objects.requireNonNullElse(agent.pronunciations(), List.<Pronunciation>of()).stream()
                .collect(Collectors.toMap(Pronunciation::written, Pronunciation::spoken, (first, second) -> first)));
    }

    /** At a space, so that no word is cut. */
    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        var end = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, end > 0 ? end : LONGEST);
    }
}
