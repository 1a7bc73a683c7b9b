/**
 * Asks for a person, once for each reason. Emits {@code task.requested}.
 */
@NullMarked
package io.moked.telephony.task;

import org.jspecify.annotations.NullMarked;
