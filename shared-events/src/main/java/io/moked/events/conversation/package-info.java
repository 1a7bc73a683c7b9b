/** Facts about what was said, told by the agent. */
@NullMarked
package io.moked.events.conversation;

import org.jspecify.annotations.NullMarked;
