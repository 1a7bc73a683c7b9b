/** A business tries its agent in writing: the very same conversation, of which nothing comes. Owns who holds which trial; emits nothing. */
@NullMarked
package io.moked.ai.trial;

import org.jspecify.annotations.NullMarked;
