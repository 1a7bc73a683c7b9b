/** What a call was about and what came of it. Reacts to {@code call.completed}; emits {@code conversation.summarized}. */
@NullMarked
package io.moked.ai.summary;

import org.jspecify.annotations.NullMarked;
