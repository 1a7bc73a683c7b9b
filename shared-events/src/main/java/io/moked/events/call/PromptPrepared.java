package io.moked.events.call;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import java.time.Instant;

/**
 * A phrase that telephony plays without asking anybody was synthesised in the business's own voice. The audio is in
 * the event, since telephony must have it when every other service is away.
 *
 * @param businessId the business
 * @param kind which phrase
 * @param businessVersion the version of the business from which it was made; an older one never replaces a newer one
 * @param text the words
 * @param voice the voice, as its vendor names it
 * @param audio mu-law, 8 kHz, mono, without a header (base64 in JSON)
 * @param preparedAt when it was synthesised
 */
@EventType(
        topic = "prompt.prepared",
        owner = "ai-service",
        key = "businessId:kind",
        usedBy = "telephony-service",
        compacted = true,
        personal = false)
public record PromptPrepared(
        BusinessId businessId,
        Kind kind,
        long businessVersion,
        String text,
        String voice,
        byte[] audio,
        Instant preparedAt)
        implements Event {

    /** Phrases telephony plays on its own. */
    public enum Kind {
        /** The first words of a call: who answers, that it is an automated assistant, that the call is recorded. */
        GREETING,
        /** While an answer takes long. */
        FILLER,
        /** When no answer can be had. */
        APOLOGY
    }

    @Override
    public String key() {
        return businessId + ":" + kind;
    }
}
