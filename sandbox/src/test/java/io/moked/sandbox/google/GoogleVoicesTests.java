package io.moked.sandbox.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.texttospeech.v1.AudioConfig;
import com.google.cloud.texttospeech.v1.AudioEncoding;
import com.google.cloud.texttospeech.v1.ListVoicesRequest;
import com.google.cloud.texttospeech.v1.SynthesisInput;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.TextToSpeechGrpc;
import com.google.cloud.texttospeech.v1.VoiceSelectionParams;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.moked.sandbox.audio.SpokenAudio;
import io.moked.sandbox.audio.Wav;
import io.moked.sandbox.fault.CallAttribution;
import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.fault.Faults;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleVoicesTests {

    private static final String TEXT = "שלום, הגעתם למרפאת השיניים של ד\"ר לוי.";
    private static final Faults faults = new Faults();
    private static final CallAttribution calls = new CallAttribution();
    private static GoogleVoices google;
    private static ManagedChannel channel;

    @BeforeAll
    static void start() {
        google = GoogleVoices.start(0, faults, calls);
        channel = NettyChannelBuilder.forAddress("127.0.0.1", google.port())
                .usePlaintext()
                .build();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
        google.close();
    }

    @Test
    void speaksMulawBehindAWavHeader() {
        var audio = speak(request(text(TEXT)));

        assertThat(new String(Arrays.copyOf(audio, 4), java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("RIFF");
        assertThat(SpokenAudio.hear(Arrays.copyOfRange(audio, 44, audio.length)).text())
                .isEqualTo(TEXT);
    }

    @Test
    void speaksLinearAudioAtTheRateAskedFor() {
        var audio = speak(request(text(TEXT))
                .setAudioConfig(AudioConfig.newBuilder()
                        .setAudioEncoding(AudioEncoding.LINEAR16)
                        .setSampleRateHertz(24_000)));

        assertThat(SpokenAudio.hear(Wav.read(audio)).text()).isEqualTo(TEXT);
        assertThat(audio.length).isGreaterThan(5 * speak(request(text(TEXT))).length);
    }

    @Test
    void speaksWhatIsHeardOfSsml() {
        var ssml = "<speak>התור<break time=\"300ms\"/>ב<sub alias=\"שלוש וחצי\">15:30</sub> &amp; זהו</speak>";

        var audio = speak(request(SynthesisInput.newBuilder().setSsml(ssml).build()));

        assertThat(SpokenAudio.hear(Wav.read(audio)).text()).isEqualTo("התור בשלוש וחצי & זהו");
    }

    @ParameterizedTest
    @ValueSource(strings = {"he-IL-Standard-D", "he-IL-Wavenet-A", "he-IL-Chirp3-HD-Kore", ""})
    void knowsTheHebrewVoices(String voice) {
        assertThat(speak(request(text("כן")).setVoice(voice("he-IL", voice)))).isNotEmpty();
    }

    @Test
    void refusesWhatGoogleRefuses() {
        refuses(request(text("כן")).setVoice(voice("he-IL", "he-IL-Neural2-A")), "does not exist");
        refuses(request(text("כן")).setVoice(voice("", "he-IL-Wavenet-A")), "language code");
        refuses(request(text(" ")), "must be set");
        refuses(request(text("א".repeat(2501))), "5000 bytes");
        refuses(request(SynthesisInput.newBuilder().setSsml("<speak>לא סגור").build()), "Invalid SSML");
        refuses(request(text("כן")).setAudioConfig(AudioConfig.getDefaultInstance()), "audio encoding");
        refuses(
                request(text("כן")).setAudioConfig(AudioConfig.newBuilder().setAudioEncoding(AudioEncoding.MULAW)),
                "8000");
        refuses(request(text("כן")).setAudioConfig(mulaw().toBuilder().setSpeakingRate(9)), "speaking_rate");
    }

    @Test
    void listsTheVoices() {
        var stub = TextToSpeechGrpc.newBlockingStub(channel);

        assertThat(stub.listVoices(ListVoicesRequest.newBuilder()
                                .setLanguageCode("he")
                                .build())
                        .getVoicesList())
                .hasSize(38)
                .allSatisfy(voice -> assertThat(voice.getLanguageCodesList()).containsExactly("he-IL"));
        assertThat(stub.listVoices(ListVoicesRequest.newBuilder()
                                .setLanguageCode("en-US")
                                .build())
                        .getVoicesCount())
                .isZero();
    }

    @Test
    void failsInTheCallThatItIsToldTo() {
        calls.note("המשפט של השיחה הזאת", "CA1");
        faults.plan("CA1", new Fault(Fault.Vendor.GOOGLE, "speak", Fault.Kind.FAIL, Duration.ZERO, 1));

        assertThat(speak(request(text("משפט אחר")))).isNotEmpty();
        assertThatThrownBy(() -> speak(request(text("המשפט של השיחה הזאת"))))
                .satisfies(thrown ->
                        assertThat(Status.fromThrowable(thrown).getCode()).isEqualTo(Status.Code.UNAVAILABLE));
        assertThat(speak(request(text("המשפט של השיחה הזאת")))).isNotEmpty();
    }

    @Test
    void leavesTheClientWaiting() {
        calls.note("משפט שנופל", "CA2");
        faults.plan("CA2", new Fault(Fault.Vendor.GOOGLE, "speak", Fault.Kind.DROP, Duration.ZERO, 1));

        assertThatThrownBy(() -> TextToSpeechGrpc.newBlockingStub(channel)
                        .withDeadlineAfter(300, TimeUnit.MILLISECONDS)
                        .synthesizeSpeech(request(text("משפט שנופל")).build()))
                .satisfies(thrown ->
                        assertThat(Status.fromThrowable(thrown).getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
    }

    private static void refuses(SynthesizeSpeechRequest.Builder request, String reason) {
        assertThatThrownBy(() -> speak(request))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageStartingWith("INVALID_ARGUMENT")
                .hasMessageContaining(reason);
    }

    private static byte[] speak(SynthesizeSpeechRequest.Builder request) {
        return TextToSpeechGrpc.newBlockingStub(channel)
                .synthesizeSpeech(request.build())
                .getAudioContent()
                .toByteArray();
    }

    private static SynthesizeSpeechRequest.Builder request(SynthesisInput input) {
        return SynthesizeSpeechRequest.newBuilder()
                .setInput(input)
                .setVoice(voice("he-IL", "he-IL-Wavenet-A"))
                .setAudioConfig(mulaw());
    }

    private static AudioConfig mulaw() {
        return AudioConfig.newBuilder()
                .setAudioEncoding(AudioEncoding.MULAW)
                .setSampleRateHertz(8000)
                .build();
    }

    private static SynthesisInput text(String text) {
        return SynthesisInput.newBuilder().setText(text).build();
    }

    private static VoiceSelectionParams voice(String language, String name) {
        return VoiceSelectionParams.newBuilder()
                .setLanguageCode(language)
                .setName(name)
                .build();
    }
}
