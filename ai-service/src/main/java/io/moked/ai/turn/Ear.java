package io.moked.ai.turn;

import io.moked.ai.conversation.Conversation;
import io.moked.ai.conversation.Said;
import io.moked.ai.hearing.Hearing;
import io.moked.ai.hearing.Utterance;
import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.events.call.CallerSpoke;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the caller said in a turn, from what telephony has of it. */
@Component
class Ear {

    private final Recordings recordings;
    private final Hearing hearing;

    Ear(Recordings recordings, Hearing hearing) {
        this.recordings = recordings;
        this.hearing = hearing;
    }

    Said hear(CallerSpoke spoke, Conversation conversation, Deadline deadline) {
        return switch (spoke.kind()) {
            case SPEECH -> speech(spoke.recordingId(), conversation, deadline);
            case SILENCE -> new Said.Silence();
            case DIGITS -> new Said.Words("הוקש במקשים: " + spoke.digits());
            case UNUSABLE -> new Said.Unclear("");
            case HANDOFF_FAILED -> new Said.HandoffFailed();
        };
    }

    private Said speech(
            @org.jspecify.annotations.Nullable UUID recording, Conversation conversation, Deadline deadline) {
        if (recording == null) {
            return new Said.Unclear("");
        }
        try {
            var business = conversation.business();
            var audio = recordings.fetch(business.id(), recording, deadline);
            return audio.isEmpty() ? new Said.Unclear("") : understood(hearing.hear(audio.get(), business, deadline));
        } catch (VendorUnavailable e) {
            return new Said.Unheard();
        }
    }

    private static Said understood(Utterance utterance) {
        return switch (utterance) {
            case Utterance.Heard(var text) -> new Said.Words(text);
            case Utterance.Unsure(var text) -> new Said.Unclear(text);
            case Utterance.Nothing nothing -> new Said.Silence();
        };
    }
}
