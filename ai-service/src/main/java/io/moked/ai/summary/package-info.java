/** What a conversation was about and what came of it. Is told of its end by whoever carried it; emits {@code conversation.summarized}. */
@NullMarked
package io.moked.ai.summary;

import org.jspecify.annotations.NullMarked;
