/** What was said and what came of it. Reacts to {@code transcript.ready} and {@code conversation.summarized}. */
@NullMarked
package io.moked.crm.conversation;

import org.jspecify.annotations.NullMarked;
