/**
 * What the privacy law gives a customer: all that is known of them in a file, and to be forgotten. Emits
 * {@code customer.changed} and {@code customer.erased}.
 */
@NullMarked
package io.moked.crm.customer.privacy;

import org.jspecify.annotations.NullMarked;
