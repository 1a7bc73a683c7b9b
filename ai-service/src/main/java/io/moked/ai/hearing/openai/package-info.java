/** Whisper. */
@NullMarked
package io.moked.ai.hearing.openai;

import org.jspecify.annotations.NullMarked;
