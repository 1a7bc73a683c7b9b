package io.moked.ai.hearing;

import io.moked.ai.business.Business;
import io.moked.ai.hearing.Transcript.Segment;
import io.moked.ai.hearing.Utterance.Heard;
import io.moked.ai.hearing.Utterance.Nothing;
import io.moked.ai.hearing.Utterance.Unsure;
import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.hebrew.text.HebrewText;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides what of a transcript was really said. */
@Component
public class Hearing {

    private final SpeechToText speechToText;
    private final Hallucinations hallucinations;
    private final HearingSettings settings;

    Hearing(SpeechToText speechToText, Hallucinations hallucinations, HearingSettings settings) {
        this.speechToText = speechToText;
        this.hallucinations = hallucinations;
        this.settings = settings;
    }

    /** Hears an utterance in a call with a business. */
    public Utterance hear(byte[] audio, Business business, Deadline deadline) throws VendorUnavailable {
        try {
            return judge(speechToText.transcribe(business.id(), audio, Vocabulary.of(business), deadline));
        } catch (SpeechToText.NotAudio e) {
            return new Unsure("");
        }
    }

    Utterance judge(Transcript transcript) {
        var said = transcript.segments().stream().filter(this::isSpeech).toList();
        var text = withoutRepetition(said.stream().map(Segment::text).collect(Collectors.joining(" ")));
        if (said.isEmpty() || HebrewText.comparable(text).isEmpty() || hallucinations.contain(text)) {
            return new Nothing();
        }
        return average(said) < settings.leastLogProbability() ? new Unsure(text) : new Heard(text);
    }

    private boolean isSpeech(Segment segment) {
        return segment.noSpeechProbability() <= settings.noSpeech() && !hallucinations.contain(segment.text());
    }

    private static double average(List<Segment> segments) {
        return Math.min(
                0,
                segments.stream()
                        .mapToDouble(Segment::averageLogProbability)
                        .average()
                        .orElse(0));
    }

    /** On noise the model repeats a word without end; a word said three times or more in a row counts once. */
    private static String withoutRepetition(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("(?U)(?<!\\S)(\\S+)(?: \\1){2,}(?!\\S)", "$1");
    }
}
