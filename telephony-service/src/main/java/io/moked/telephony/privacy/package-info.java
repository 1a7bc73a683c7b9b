/**
 * Forgets who called, what was recorded and what was said to them, when a customer is to be forgotten. Reacts to {@code customer.erased}.
 */
@NullMarked
package io.moked.telephony.privacy;

import org.jspecify.annotations.NullMarked;
