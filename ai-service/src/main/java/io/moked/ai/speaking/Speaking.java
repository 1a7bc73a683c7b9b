package io.moked.ai.speaking;

import io.moked.ai.business.Business;
import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.chassis.audio.AudioTokens;
import io.moked.events.BusinessId;
import io.moked.events.business.BusinessChanged.Agent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.stereotype.Component;

/** Speaks for a business; what was said before in the same voice is not synthesised again. */
@Component
public class Speaking {

    private final TextToSpeech textToSpeech;
    private final Phrases phrases;
    private final SpeakingSettings settings;
    private final AudioTokens tokens;

    Speaking(TextToSpeech textToSpeech, Phrases phrases, SpeakingSettings settings, AudioTokens tokens) {
        this.textToSpeech = textToSpeech;
        this.phrases = phrases;
        this.settings = settings;
        this.tokens = tokens;
    }

    /** The words as the agent of a business says them: without signs and markup, numbers in words. */
    public String words(String text, Business business) {
        return Speakable.of(text, business.state().agent());
    }

    /** Speaks a text, in its {@link #words}. */
    public Speech speak(String text, Business business, Deadline deadline) throws VendorUnavailable {
        return speak(text, business.id(), business.state().agent(), deadline);
    }

    /** The same for an agent that need not be the saved one. */
    Speech speak(String text, BusinessId business, Agent agent, Deadline deadline) throws VendorUnavailable {
        var words = Speakable.of(text, agent);
        var voice = voice(agent);
        var hash = hash(voice, words);
        var known = phrases.find(hash);
        if (known.isPresent()) {
            return new Speech(words, voice, known.get(), hash);
        }
        var audio = textToSpeech.synthesise(words, voice, deadline);
        phrases.keep(business, hash, audio);
        return new Speech(words, voice, audio, hash);
    }

    /** Whether saying a text costs nothing, since it was said before. */
    boolean isKnown(String text, Agent agent) {
        return phrases.find(hash(voice(agent), Speakable.of(text, agent))).isPresent();
    }

    private String voice(Agent agent) {
        return agent.voice().isBlank() ? settings.voice() : agent.voice();
    }

    /** Under which {@code /audio/{token}} whoever is told can listen to it, for some minutes. */
    public String token(Business business, Speech speech) {
        return tokens.issue(business.id(), speech.hash());
    }

    private static byte[] hash(String voice, String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((voice + '\n' + words).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
