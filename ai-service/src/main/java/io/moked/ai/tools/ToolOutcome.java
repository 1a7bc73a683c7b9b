package io.moked.ai.tools;

import org.jspecify.annotations.Nullable;

/**
 * What came of a tool call.
 *
 * @param json for the model
 * @param say a sentence that tells the caller, should the model have none; absent where there is nothing to tell
 * @param ending present if the agent's part is over after this
 */
public record ToolOutcome(
        String json, @Nullable String say, @Nullable Ending ending) {

    /**
     * How the agent's part ends.
     *
     * @param transfer to a person, else by hanging up
     * @param say the last words
     */
    public record Ending(boolean transfer, String say) {}
}
