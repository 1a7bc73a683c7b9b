/**
 * Owns the calls: one for each that reached a number of ours, from its beginning to its end. Emits {@code call.received} and {@code call.completed}.
 */
@NullMarked
package io.moked.telephony.call;

import org.jspecify.annotations.NullMarked;
