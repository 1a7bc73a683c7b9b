/**
 * Owns which business a dialled number belongs to, and what of a business a call needs. Reacts to {@code business.changed}.
 */
@NullMarked
package io.moked.telephony.routing;

import org.jspecify.annotations.NullMarked;
