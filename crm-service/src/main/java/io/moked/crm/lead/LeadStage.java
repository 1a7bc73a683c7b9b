package io.moked.crm.lead;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stage through which leads go.
 *
 * @param id the stage
 * @param version counts its changes from 1
 * @param name as the business calls it
 * @param days after how many days a lead in it stands out; absent if never
 * @param leads how many open ones are in it
 * @param value what they would bring, as far as somebody said
 */
record LeadStage(
        UUID id, long version, String name, @Nullable Integer days, int leads, Lead.Value value) {}
