/**
 * The client of OpenAI's API, for the leaves that hear and think with it: with the key of the business if it brought one
 * along, else with the platform's.
 */
@NullMarked
package io.moked.ai.openai;

import org.jspecify.annotations.NullMarked;
