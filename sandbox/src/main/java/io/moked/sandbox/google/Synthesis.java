package io.moked.sandbox.google;

import com.google.cloud.texttospeech.v1.AudioConfig;
import com.google.cloud.texttospeech.v1.AudioEncoding;
import com.google.cloud.texttospeech.v1.ListVoicesRequest;
import com.google.cloud.texttospeech.v1.ListVoicesResponse;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechResponse;
import com.google.cloud.texttospeech.v1.TextToSpeechGrpc;
import com.google.cloud.texttospeech.v1.VoiceSelectionParams;
import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.moked.sandbox.audio.Mulaw;
import io.moked.sandbox.audio.SpokenAudio;
import io.moked.sandbox.audio.Wav;
import io.moked.sandbox.fault.CallAttribution;
import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.fault.Faults;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

final class Synthesis extends TextToSpeechGrpc.TextToSpeechImplBase {

    private static final int LONGEST_SILENCE_SECONDS = 60;

    private final Faults faults;
    private final CallAttribution calls;

    Synthesis(Faults faults, CallAttribution calls) {
        this.faults = faults;
        this.calls = calls;
    }

    @Override
    public void listVoices(ListVoicesRequest request, StreamObserver<ListVoicesResponse> answer) {
        answer.onNext(ListVoicesResponse.newBuilder()
                .addAllVoices(HebrewVoices.speaking(request.getLanguageCode()))
                .build());
        answer.onCompleted();
    }

    @Override
    public void synthesizeSpeech(SynthesizeSpeechRequest request, StreamObserver<SynthesizeSpeechResponse> answer) {
        try {
            var text = SpokenText.of(request.getInput());
            checkVoice(request.getVoice());
            checkAudio(request.getAudioConfig());
            var fault = faults.strike(
                    Fault.Vendor.GOOGLE, "speak", calls.callOf(text).orElse(null));
            if (fault.isPresent() && !survives(fault.get(), answer)) {
                return;
            }
            answer.onNext(SynthesizeSpeechResponse.newBuilder()
                    .setAudioContent(ByteString.copyFrom(audio(text, request.getAudioConfig())))
                    .build());
            answer.onCompleted();
        } catch (Refused e) {
            answer.onError(
                    Status.INVALID_ARGUMENT.withDescription(e.getMessage()).asRuntimeException());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean survives(Fault fault, StreamObserver<?> answer) throws InterruptedException {
        switch (fault.kind()) {
            case SLOW -> Thread.sleep(fault.delay());
            case FAIL -> {
                answer.onError(Status.UNAVAILABLE
                        .withDescription("The service is currently unavailable.")
                        .asRuntimeException());
                return false;
            }
            case DROP -> {
                waitUntilTheClientGivesUp((ServerCallStreamObserver<?>) answer);
                return false;
            }
            case REPEAT, REORDER -> {
                // Only webhooks repeat and change places.
            }
        }
        return true;
    }

    private static void waitUntilTheClientGivesUp(ServerCallStreamObserver<?> answer) {
        // Handlers can be set only until this method returns, and run after it: nothing may wait here.
        var gaveUp = new CountDownLatch(1);
        answer.setOnCancelHandler(gaveUp::countDown);
        Thread.ofVirtual().start(() -> {
            try {
                if (!gaveUp.await(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS)) {
                    answer.onError(Status.DEADLINE_EXCEEDED.asRuntimeException());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static byte[] audio(String text, AudioConfig config) {
        var speech = SpokenAudio.speak(text);
        int rate = config.getSampleRateHertz() == 0 ? HebrewVoices.NATURAL_RATE : config.getSampleRateHertz();
        if (config.getAudioEncoding() == AudioEncoding.MULAW) {
            return Wav.ofMulaw(speech);
        }
        return Wav.ofPcm16(Wav.resample(Mulaw.decode(speech), 8000, rate), rate);
    }

    private static void checkVoice(VoiceSelectionParams voice) {
        if (!voice.getLanguageCode().equalsIgnoreCase(HebrewVoices.LANGUAGE)) {
            throw new Refused("This request contains an unsupported language code: '" + voice.getLanguageCode()
                    + "'; only he-IL is emulated.");
        }
        if (!voice.getName().isEmpty() && HebrewVoices.named(voice.getName()).isEmpty()) {
            throw new Refused("Voice '" + voice.getName() + "' does not exist. Is it misspelled?");
        }
    }

    private static void checkAudio(AudioConfig config) {
        int rate = config.getSampleRateHertz();
        switch (config.getAudioEncoding()) {
            case MULAW -> {
                if (rate != 8000) {
                    throw new Refused("MULAW is emulated at a sample_rate_hertz of 8000 only, not " + rate + ".");
                }
            }
            case LINEAR16 -> {
                if (rate != 0 && (rate < 8000 || rate > 48_000)) {
                    throw new Refused("Unsupported sample_rate_hertz: " + rate + ".");
                }
            }
            case AUDIO_ENCODING_UNSPECIFIED -> throw new Refused("Invalid audio encoding.");
            default ->
                throw new Refused("Only MULAW and LINEAR16 are emulated, not " + config.getAudioEncoding() + ".");
        }
        double pace = config.getSpeakingRate();
        if (pace != 0 && (pace < 0.25 || pace > 4)) {
            throw new Refused("Invalid speaking_rate: must be between 0.25 and 4.0.");
        }
    }
}
