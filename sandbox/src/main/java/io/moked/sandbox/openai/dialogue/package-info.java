/**
 * A small deterministic agent that speaks Hebrew and stands in for a language model: it sees what a model sees (prompt,
 * messages, tools) and nothing else. It is gullible on purpose: it obeys whoever speaks, so that what the services
 * refuse is their own doing; and it shares no code with the library that the services understand Hebrew with.
 */
@NullMarked
package io.moked.sandbox.openai.dialogue;

import org.jspecify.annotations.NullMarked;
