package io.moked.messaging.provider.twilio;

import io.moked.messaging.outgoing.Stage;
import java.util.Map;
import java.util.Optional;

/** Twilio's words for how far a message came. */
final class TwilioStages {

    private static final Map<String, Stage> STAGES = Map.of(
            "accepted", Stage.ACCEPTED,
            "scheduled", Stage.ACCEPTED,
            "queued", Stage.QUEUED,
            "sending", Stage.SENDING,
            "sent", Stage.SENT,
            "delivered", Stage.DELIVERED,
            "read", Stage.READ,
            "undelivered", Stage.UNDELIVERED,
            "failed", Stage.FAILED,
            "canceled", Stage.FAILED);

    private TwilioStages() {}

    /** Empty for a word that Twilio invents later. */
    static Optional<Stage> of(String status) {
        return Optional.ofNullable(STAGES.get(status));
    }
}
