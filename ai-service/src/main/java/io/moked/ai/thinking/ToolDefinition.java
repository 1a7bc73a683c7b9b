package io.moked.ai.thinking;

import java.util.Map;

/**
 * A tool as the model knows it.
 *
 * @param description in Hebrew
 * @param parameters a JSON Schema that strict mode accepts
 */
public record ToolDefinition(String name, String description, Map<String, Object> parameters) {}
