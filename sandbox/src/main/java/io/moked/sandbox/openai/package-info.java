/**
 * OpenAI as its documents describe it: transcription hears what audio carries, chat completions come from a small
 * gullible dialogue, and every request is held against OpenAI's own specification.
 */
@NullMarked
package io.moked.sandbox.openai;

import org.jspecify.annotations.NullMarked;
