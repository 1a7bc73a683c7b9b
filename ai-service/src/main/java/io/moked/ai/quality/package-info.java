/** How well the agent served in a conversation, by rules that say what they saw and where, and a little by a model's opinion. Emits nothing. */
@NullMarked
package io.moked.ai.quality;

import org.jspecify.annotations.NullMarked;
