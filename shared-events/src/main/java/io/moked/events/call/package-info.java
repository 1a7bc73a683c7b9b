/** Facts about phone calls, told by telephony, and what the agent answers in them. */
@NullMarked
package io.moked.events.call;

import org.jspecify.annotations.NullMarked;
