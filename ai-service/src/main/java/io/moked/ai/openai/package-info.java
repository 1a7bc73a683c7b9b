/** The client of OpenAI's API, for the leaves that hear and think with it. */
@NullMarked
package io.moked.ai.openai;

import org.jspecify.annotations.NullMarked;
