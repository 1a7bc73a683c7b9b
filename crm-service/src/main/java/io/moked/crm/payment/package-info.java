/**
 * What customers paid, as far as it is told: for the timeline, the leads, the segments and the numbers of a business. Reacts
 * to {@code payment.completed}, which nobody publishes until billing-service takes payments; until then no payment arrives.
 */
@NullMarked
package io.moked.crm.payment;

import org.jspecify.annotations.NullMarked;
