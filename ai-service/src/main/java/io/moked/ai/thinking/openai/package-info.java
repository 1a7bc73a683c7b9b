/** GPT by chat completions. */
@NullMarked
package io.moked.ai.thinking.openai;

import org.jspecify.annotations.NullMarked;
