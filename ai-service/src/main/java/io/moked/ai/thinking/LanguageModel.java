package io.moked.ai.thinking;

import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.events.BusinessId;
import java.util.List;
import java.util.Map;

/** Thinks of the next thing to say or do. */
public interface LanguageModel {

    /** The next message of a business's agent. */
    Message.Agent think(BusinessId business, List<Message> dialogue, List<ToolDefinition> tools, Deadline deadline)
            throws VendorUnavailable;

    /**
     * One answer about a business bound to a schema.
     *
     * @param name of the schema
     * @return JSON that claims to fit; the caller checks it
     */
    String judge(
            BusinessId business, List<Message> dialogue, String name, Map<String, Object> schema, Deadline deadline)
            throws VendorUnavailable;
}
