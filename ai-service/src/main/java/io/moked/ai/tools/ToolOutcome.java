package io.moked.ai.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What came of a tool call.
 *
 * @param status in one word
 * @param json for the model
 * @param say a sentence that tells the caller, should the model have none; absent where there is nothing to tell
 * @param ending present if the agent's part is over after this
 * @param why half a sentence for the people of the business; present if it was refused
 */
public record ToolOutcome(
        Status status,
        String json,
        @Nullable String say,
        @Nullable Ending ending,
        @Nullable String why) {

    /** What came of it in one word, which the model is told too. */
    public enum Status {
        /** Information was found; nothing has changed. */
        @JsonProperty("found")
        FOUND,
        /** It is done, and no appointment is concerned. */
        @JsonProperty("done")
        DONE,
        /** An appointment stands in the calendar. */
        @JsonProperty("booked")
        BOOKED,
        /** An appointment has another time. */
        @JsonProperty("moved")
        MOVED,
        /** An appointment no longer stands. */
        @JsonProperty("cancelled")
        CANCELLED,
        /** The calendar has not decided yet. */
        @JsonProperty("pending")
        PENDING,
        /** The calendar says no. */
        @JsonProperty("rejected")
        REJECTED,
        /** The call did not stand up to the checks. */
        @JsonProperty("refused")
        REFUSED;

        /** Whether an appointment that stood before is another one now, or gone. */
        public boolean isChange() {
            return this == MOVED || this == CANCELLED;
        }
    }

    /**
     * How the agent's part ends.
     *
     * @param transfer to a person, else by hanging up
     * @param say the last words
     */
    public record Ending(boolean transfer, String say) {}
}
