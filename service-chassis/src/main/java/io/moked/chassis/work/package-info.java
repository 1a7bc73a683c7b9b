/**
 * Slow work outside listeners and transactions: noted as a row, leased for seconds by one instance, ended in the transaction of its effect.
 */
@NullMarked
package io.moked.chassis.work;

import org.jspecify.annotations.NullMarked;
