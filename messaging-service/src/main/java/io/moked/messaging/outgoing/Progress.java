package io.moked.messaging.outgoing;

import io.moked.events.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message's way.
 *
 * @param sender the number it is sent from; absent before the attempt
 * @param attemptedAt when it was handed to the carrier; absent before
 * @param sid the carrier's identifier; absent until known
 * @param errorCode why it failed; absent if it did not, or without a reason
 * @param version counts what other services were told
 */
record Progress(
        Stage stage,
        @Nullable PhoneNumber sender,
        @Nullable Instant attemptedAt,
        @Nullable String sid,
        @Nullable String errorCode,
        long version) {

    static final Progress NONE = new Progress(Stage.WAITING, null, null, null, null, 0);

    Progress attempted(PhoneNumber from, Instant now) {
        return new Progress(Stage.ATTEMPTED, from, now, sid, errorCode, version);
    }

    /** The carrier certainly did not take it: as before the attempt, unless a report says otherwise. */
    Progress notTaken() {
        return stage == Stage.ATTEMPTED && sid == null
                ? new Progress(Stage.WAITING, null, null, null, null, version)
                : this;
    }

    /** The carrier's report; it changes the stage only if that steps forward. */
    Progress reported(@Nullable String reportedSid, Stage reported, @Nullable String code) {
        var known = sid == null ? reportedSid : sid;
        if (!reported.isBeyond(stage)) {
            return new Progress(stage, sender, attemptedAt, known, errorCode, version);
        }
        var isNews = !reported.told().equals(stage.told());
        return new Progress(
                reported,
                sender,
                attemptedAt,
                known,
                reported.isFailure() || reported == Stage.UNKNOWN ? code : null,
                isNews ? version + 1 : version);
    }

    /** Whether a report with this identifier is about another message at the carrier. */
    boolean contradicts(String reportedSid) {
        return sid != null && !sid.equals(reportedSid);
    }
}
