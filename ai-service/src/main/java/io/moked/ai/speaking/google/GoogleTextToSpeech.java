package io.moked.ai.speaking.google;

import com.google.api.gax.rpc.InvalidArgumentException;
import com.google.cloud.texttospeech.v1.AudioConfig;
import com.google.cloud.texttospeech.v1.AudioEncoding;
import com.google.cloud.texttospeech.v1.SynthesisInput;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechResponse;
import com.google.cloud.texttospeech.v1.TextToSpeechClient;
import com.google.cloud.texttospeech.v1.VoiceSelectionParams;
import io.moked.ai.speaking.SpeakingSettings;
import io.moked.ai.speaking.TextToSpeech;
import io.moked.ai.speaking.UnknownVoice;
import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorCalls;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.chassis.audio.MuLawWave;
import org.springframework.stereotype.Component;

/** Speaks with Google's Hebrew voices, in the telephone's own encoding. */
@Component
class GoogleTextToSpeech implements TextToSpeech {

    private static final String VENDOR = "google-speak";
    private static final String HEBREW = "he-IL";
    private static final AudioConfig TELEPHONE = AudioConfig.newBuilder()
            .setAudioEncoding(AudioEncoding.MULAW)
            .setSampleRateHertz(8000)
            .build();

    private final TextToSpeechClient client;
    private final SpeakingSettings settings;
    private final VendorCalls calls;

    GoogleTextToSpeech(TextToSpeechClient client, SpeakingSettings settings, VendorCalls calls) {
        this.client = client;
        this.settings = settings;
        this.calls = calls;
    }

    @Override
    public byte[] synthesise(String text, String voice, Deadline deadline) throws VendorUnavailable {
        var input = SynthesisInput.newBuilder().setText(text).build();
        var selection = VoiceSelectionParams.newBuilder()
                .setLanguageCode(HEBREW)
                .setName(voice)
                .build();
        var answer = synthesise(input, selection, deadline);
        var audio = MuLawWave.samples(answer.getAudioContent().toByteArray());
        if (audio.length == 0) {
            throw new VendorUnavailable(VENDOR);
        }
        return audio;
    }

    private SynthesizeSpeechResponse synthesise(SynthesisInput input, VoiceSelectionParams voice, Deadline deadline)
            throws VendorUnavailable {
        try {
            return calls.call(
                    VENDOR, deadline.within(settings.limit()), () -> client.synthesizeSpeech(input, voice, TELEPHONE));
        } catch (VendorUnavailable unavailable) {
            throw unavailable.getCause() instanceof InvalidArgumentException refused
                    ? new UnknownVoice(VENDOR, refused)
                    : unavailable;
        }
    }
}
