package io.moked.telephony.voice;

import io.moked.telephony.call.CarrierForm;
import io.moked.telephony.recording.CarrierRecording;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the caller's side of a turn from the parameters after {@code <Record>}. */
final class Hearing {

    private static final Pattern RECORDING_SID = Pattern.compile("RE[0-9a-fA-F]{32}");
    private static final Pattern ANYTHING = Pattern.compile(".+");
    private static final Pattern DIGITS = Pattern.compile("[0-9*#]{1,32}");
    private static final int SHORTEST_SPEECH_SECONDS = 2;

    private Hearing() {}

    /** Empty if the parameters do not say: the carrier was redirected here and has forgotten them. */
    static Optional<Heard> of(CarrierForm form) {
        var recorded = form.text("RecordingSid").isPresent();
        var digits = form.text("Digits").filter(keys -> DIGITS.matcher(keys).matches());
        if (digits.isPresent() && !(recorded && isSpeech(form, digits.get()))) {
            return Optional.of(
                    new Heard.Digits(digits.get(), recorded ? speech(form).recording() : null));
        }
        if (recorded) {
            return Optional.of(speech(form));
        }
        return form.text("empty").map(empty -> new Heard.Silence());
    }

    static Heard.Speech speech(CarrierForm form) {
        return new Heard.Speech(
                new CarrierRecording(form.call().accountSid(), form.required("RecordingSid", RECORDING_SID)),
                form.required("RecordingUrl", ANYTHING));
    }

    /**
     * Whether a recording is too short to hold speech, with the silence that ends it: a key or a hung-up phone cut it
     * off, and only the other webhook says which.
     */
    static boolean isCutOff(CarrierForm form) {
        return form.count("RecordingDuration").orElse(SHORTEST_SPEECH_SECONDS) < SHORTEST_SPEECH_SECONDS;
    }

    /** Whether the caller ended the recording by hanging up. */
    static boolean hungUp(CarrierForm form) {
        return form.text("Digits").filter("hangup"::equals).isPresent();
    }

    /** A star or a hash only ends what was said; a digit is an answer of its own, unless there was time to speak before. */
    private static boolean isSpeech(CarrierForm form, String digits) {
        return digits.matches("[*#]+") || form.count("RecordingDuration").orElse(0) >= SHORTEST_SPEECH_SECONDS;
    }
}
