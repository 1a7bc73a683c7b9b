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
import io.moked.ai.openai.OpenAiClients;
import io.moked.ai.openai.OpenAiSettings;
import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorCalls;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.events.BusinessId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Transcribes with the models of the chain, one after another until one answers. */
@Component
class WhisperSpeechToText implements SpeechToText {

    private final OpenAiClients clients;
    private final List<String> models;
    private final VendorCalls calls;
    private final Duration limit;

    WhisperSpeechToText(OpenAiClients clients, OpenAiSettings openai, HearingSettings settings, VendorCalls calls) {
        this.clients = clients;
        this.models = openai.models().hear();
        this.calls = calls;
        this.limit = settings.limit();
    }

    @Override
    public Transcript transcribe(BusinessId business, byte[] audio, String vocabulary, Deadline deadline)
            throws VendorUnavailable, NotAudio {
        var access = clients.of(business);
        var failure = new VendorUnavailable("openai-hear");
        for (var model : models) {
            try {
                var time = deadline.within(limit);
                return calls.call(
                                "openai-hear-" + model + access.circuit(),
                                time,
                                () -> transcribe(access.client(), model, audio, vocabulary, time))
                        .orElseThrow(NotAudio::new);
            } catch (VendorUnavailable e) {
                failure = e;
            }
        }
        throw failure;
    }

    /** Empty if the file was refused, which says nothing about the vendor's health. */
    private Optional<Transcript> transcribe(
            OpenAIClient client, String model, byte[] audio, String vocabulary, Duration time) {
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
