/** How far the messages to a customer came. Reacts to {@code message.status}. */
@NullMarked
package io.moked.crm.message;

import org.jspecify.annotations.NullMarked;
