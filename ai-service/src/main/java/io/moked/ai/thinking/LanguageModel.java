package io.moked.ai.thinking;

import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.events.BusinessId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Thinks of the next thing to say or do. */
public interface LanguageModel {

    /**
     * Who thinks.
     *
     * @param business whose agent, by whose key
     * @param model what its owner chose, asked before those of the house; absent if those do
     */
    record Mind(BusinessId business, @Nullable String model) {}

    /** The next message of a business's agent. */
    Message.Agent think(Mind mind, List<Message> dialogue, List<ToolDefinition> tools, Deadline deadline)
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
