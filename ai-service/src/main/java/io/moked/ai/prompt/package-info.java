/** Texts for the model and for the caller, as files. Reacts to {@code business.changed} by having the phrases synthesised that telephony plays on its own; emits {@code prompt.prepared}. */
@NullMarked
package io.moked.ai.prompt;

import org.jspecify.annotations.NullMarked;
