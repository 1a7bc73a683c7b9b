/** How well the agent serves: what the grades of all calls of a time add up to. Reads what {@code conversation.summarized} told of each. */
@NullMarked
package io.moked.crm.quality;

import org.jspecify.annotations.NullMarked;
