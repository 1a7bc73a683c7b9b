package io.moked.sandbox.twilio.rest;

import io.moked.sandbox.audio.Wav;
import io.moked.sandbox.fault.Fault.Vendor;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.twilio.TwilioAccount;
import io.moked.sandbox.twilio.line.Recording;
import io.moked.sandbox.twilio.line.Recordings;

/** {@code /Recordings}: what they are, their audio, their end. */
final class RecordingsResource {

    private final Recordings recordings;
    private final Faults faults;

    RecordingsResource(Recordings recordings, Faults faults) {
        this.recordings = recordings;
        this.faults = faults;
    }

    /** The description with {@code .json}; the audio with {@code .wav} or nothing. */
    Reply fetch(TwilioAccount account, Request request) throws InterruptedException {
        var name = request.variable("sid");
        var recording = recordings
                .find(account.sid(), name.replaceFirst("\\.(json|wav)$", ""))
                .orElseThrow(() -> Access.notFound(request.path()));
        return name.endsWith(".json") ? Documents.reply(200, Documents.of(recording)) : audio(recording, request);
    }

    /** A recording may not be there yet when its webhook is: a failure is 404. */
    private Reply audio(Recording recording, Request request) throws InterruptedException {
        var fault = faults.strike(Vendor.TWILIO, "recording", recording.call()).orElse(null);
        if (fault != null) {
            switch (fault.kind()) {
                case FAIL -> throw Access.notFound(request.path());
                case SLOW -> Thread.sleep(fault.delay());
                case DROP -> {
                    return Reply.none();
                }
                case REPEAT, REORDER -> {}
            }
        }
        return Reply.of(200, "audio/x-wav", Wav.ofMulaw(recording.mulaw8k()));
    }

    Reply delete(TwilioAccount account, Request request) {
        if (!recordings.delete(account.sid(), request.variable("sid").replaceFirst("\\.json$", ""))) {
            throw Access.notFound(request.path());
        }
        return Reply.of(204, "application/json", new byte[0]);
    }
}
