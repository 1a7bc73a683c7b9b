/** What a conversation needs of a language model: the next words, or tools to call. */
@NullMarked
package io.moked.ai.thinking;

import org.jspecify.annotations.NullMarked;
