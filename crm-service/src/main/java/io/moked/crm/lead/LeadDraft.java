package io.moked.crm.lead;

import io.moked.chassis.problem.Problem;
import io.moked.crm.customer.Wording;
import io.moked.events.customer.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as people write it.
 *
 * @param customer whose it is; of one that is there already, nothing
 * @param matter what it is about
 * @param service in which service; absent if in none, or in the one that the matter names
 * @param value what it would bring; absent if nobody knows
 * @param nextStep what to do next; absent if nothing
 * @param nextStepAt until when; absent if it has time
 */
record LeadDraft(
        @Nullable CustomerId customer,
        @Nullable String matter,
        @Nullable UUID service,
        Lead.@Nullable Value value,
        @Nullable String nextStep,
        @Nullable Instant nextStepAt) {

    static final int LONGEST_MATTER = 120;

    private static final int LONGEST_STEP = 300;
    private static final long MOST = 1_000_000_000_00L;

    /**
     * The same in normal form.
     *
     * @throws Problem {@code invalid} if it is not as it should be
     */
    LeadDraft read() {
        if (value != null && (value.agorot() < 0 || value.agorot() > MOST)) {
            throw Problem.invalid("value", "value.invalid");
        }
        return new LeadDraft(
                customer,
                Wording.required("matter", matter, LONGEST_MATTER),
                service,
                value,
                Wording.optional("nextStep", nextStep, LONGEST_STEP),
                Wording.moment("nextStepAt", nextStepAt, "field.invalid"));
    }
}
