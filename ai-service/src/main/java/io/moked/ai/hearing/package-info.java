/** From an utterance's sound to words that can be relied on, or to the knowledge that there are none. */
@NullMarked
package io.moked.ai.hearing;

import org.jspecify.annotations.NullMarked;
