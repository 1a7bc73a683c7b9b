package io.moked.sandbox.caller;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * How a simulated call went.
 *
 * @param scenario its name
 * @param business the business that was called
 * @param callSid Twilio's identifier
 * @param caller the number it came from
 * @param startedAt when
 * @param millis how long it took in real time
 * @param turns what was said
 * @param checks what was demanded
 */
public record CallResult(
        String scenario,
        String business,
        String callSid,
        String caller,
        Instant startedAt,
        long millis,
        List<Turn> turns,
        List<Check> checks) {

    /** Who speaks. */
    public enum Who {
        /** The caller. */
        CALLER,
        /** The agent, or what is played in its place. */
        AGENT
    }

    /**
     * Something that was said.
     *
     * @param text what was said by the caller; what was heard of the agent
     * @param millis of the agent: real time the caller waited for it; of the caller: how long they spoke
     */
    public record Turn(Who who, String text, long millis) {}

    /**
     * A demand.
     *
     * @param what must be true
     * @param ok whether it is
     * @param found what there is
     */
    public record Check(String what, boolean ok, String found) {}

    /** Whether all that was demanded came true. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean ok() {
        return checks.stream().allMatch(Check::ok);
    }
}
