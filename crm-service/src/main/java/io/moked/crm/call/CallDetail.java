package io.moked.crm.call;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.moked.crm.appointment.AppointmentView;
import io.moked.events.conversation.ConversationQuality.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call with all that belongs to it.
 *
 * @param call what a list says of it
 * @param dialled the number that was dialled, in E.164; absent until the beginning is known
 * @param followUps what a person of the business should still do, in Hebrew
 * @param qualityTags such as {@code misunderstood}, {@code silence}
 * @param reasons what took points of the score, and where
 * @param recordings of the whole call first, then turn by turn
 * @param recordingsDeletedAt when the last of its recordings was deleted, after as long as the business keeps them; absent
 *     if none was
 * @param takenOver whether somebody of the business took it from the agent to their own phone
 * @param appointments booked in it
 */
record CallDetail(
        @JsonUnwrapped CallView call,
        @Nullable String dialled,
        List<String> followUps,
        List<String> qualityTags,
        List<Reason> reasons,
        List<Recording> recordings,
        @Nullable Instant recordingsDeletedAt,
        boolean takenOver,
        List<AppointmentView> appointments) {

    /**
     * A recording in telephony's store.
     *
     * @param turn the turn of which it is the caller's utterance; absent for the whole call
     */
    record Recording(
            UUID id,
            long durationMillis,
            String mediaType,
            @Nullable Integer turn) {}
}
