/** The billing service: keeps what customers are asked to pay. Reacts to {@code payment.requested}. */
@NullMarked
package io.moked.billing;

import org.jspecify.annotations.NullMarked;
