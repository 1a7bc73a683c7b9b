package io.moked.ai.thinking;

import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorUnavailable;
import java.util.List;
import java.util.Map;

/** Thinks of the next thing to say or do. */
public interface LanguageModel {

    /** The agent's next message. */
    Message.Agent think(List<Message> dialogue, List<ToolDefinition> tools, Deadline deadline) throws VendorUnavailable;

    /**
     * One answer bound to a schema.
     *
     * @param name of the schema
     * @return JSON that claims to fit; the caller checks it
     */
    String judge(List<Message> dialogue, String name, Map<String, Object> schema, Deadline deadline)
            throws VendorUnavailable;
}
