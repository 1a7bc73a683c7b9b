/** Owns payments; today each is pending, or refused for its amount. Emits nothing. Reacts to {@code payment.requested} and {@code customer.erased}. */
@NullMarked
package io.moked.billing.payment;

import org.jspecify.annotations.NullMarked;
