package io.moked.ai.hearing.openai;

import com.openai.client.OpenAIClient;
import com.openai.core.MultipartField;
import com.openai.core.RequestOptions;
import com.openai.errors.BadRequestException;
import com.openai.models.audio.AudioResponseFormat;
import com.openai.models.audio.transcriptions.TranscriptionCreateParams;
import com.openai.models.audio.transcriptions.TranscriptionCreateResponse;
import io.moked.ai.hearing.HearingSettings;
import io.moked.ai.hearing.SpeechToText;
import io.moked.ai.hearing.Transcript;
import io.moked.ai.hearing.Transcript.Segment;
import io.moked.ai.openai.OpenAiSettings;
import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorCalls;
import io.moked.ai.vendor.VendorUnavailable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Transcribes with the models of the chain, one after another until one answers. */
@Component
class WhisperSpeechToText implements SpeechToText {

    private final OpenAIClient client;
    private final List<String> models;
    private final VendorCalls calls;
    private final Duration limit;

    WhisperSpeechToText(OpenAIClient client, OpenAiSettings openai, HearingSettings settings, VendorCalls calls) {
        this.client = client;
        this.models = openai.models().hear();
        this.calls = calls;
        this.limit = settings.limit();
    }

    @Override
    public Transcript transcribe(byte[] audio, String vocabulary, Deadline deadline)
            throws VendorUnavailable, NotAudio {
        var failure = new VendorUnavailable("openai-hear");
        for (var model : models) {
            try {
                var time = deadline.within(limit);
                return calls.call("openai-hear-" + model, time, () -> transcribe(model, audio, vocabulary, time))
                        .orElseThrow(NotAudio::new);
            } catch (VendorUnavailable e) {
                failure = e;
            }
        }
        throw failure;
    }

    /** Empty if the file was refused, which says nothing about the vendor's health. */
    private Optional<Transcript> transcribe(String model, byte[] audio, String vocabulary, Duration time) {
        var request = TranscriptionCreateParams.builder()
                .file(MultipartField.<InputStream>builder()
                        .value(new ByteArrayInputStream(audio))
                        .filename("utterance.wav")
                        .contentType("audio/wav")
                        .build())
                .model(model)
                .language("he")
                .prompt(vocabulary)
                .temperature(0)
                .responseFormat(AudioResponseFormat.VERBOSE_JSON)
                .build();
        try {
            var options = RequestOptions.builder().timeout(time).build();
            return Optional.of(read(client.audio().transcriptions().create(request, options)));
        } catch (BadRequestException e) {
            return Optional.empty();
        }
    }

    private static Transcript read(TranscriptionCreateResponse response) {
        var text = response.isVerbose()
                ? response.asVerbose().text()
                : response.transcription().map(plain -> plain.text()).orElse("");
        var segments = response.verbose().flatMap(verbose -> verbose.segments()).orElse(List.of()).stream()
                .map(segment -> new Segment(segment.text(), segment.avgLogprob(), segment.noSpeechProb()))
                .toList();
        return new Transcript(segments.isEmpty() ? List.of(new Segment(text, 0, 0)) : segments);
    }
}
