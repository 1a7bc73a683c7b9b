package io.moked.crm.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something noted about a lead: what a conversation was about, or what people wrote.
 *
 * @param id the note
 * @param text in Hebrew
 * @param callId the call it is of; absent otherwise
 * @param at when it was noted
 */
record LeadNote(UUID id, String text, @Nullable UUID callId, Instant at) {}
