/** A conversation, free of its transport: what was said goes in, what to say and what then comes out. Owns the history, each part stored as it comes, so that any instance can go on where another stopped, and forgotten after a time, or at once on {@code customer.erased}. */
@NullMarked
package io.moked.ai.conversation;

import org.jspecify.annotations.NullMarked;
