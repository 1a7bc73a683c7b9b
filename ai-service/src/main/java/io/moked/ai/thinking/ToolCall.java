package io.moked.ai.thinking;

/**
 * A tool the model wants to use.
 *
 * @param id the model's own name for this call
 * @param arguments JSON, as the model wrote it
 */
public record ToolCall(String id, String name, String arguments) {}
