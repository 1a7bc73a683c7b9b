package io.moked.ai.scenario.replay;

import io.moked.ai.conversation.Action;
import io.moked.ai.scenario.Check;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a scenario went once.
 *
 * @param broke whether it broke off for reasons that are not the settings': no model, or no time
 */
record Run(boolean broke, List<Checked> checks, List<Exchange> exchanges, Instant at) {

    /** What was expected, and whether it was so. */
    record Checked(Check check, boolean passed) {}

    /**
     * What was said and done.
     *
     * @param said absent if the caller said nothing
     */
    record Exchange(@Nullable String said, String reply, List<Action> actions) {}

    boolean passed() {
        return checks.stream().allMatch(Checked::passed);
    }
}
