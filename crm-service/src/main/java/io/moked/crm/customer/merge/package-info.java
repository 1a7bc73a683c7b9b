/** Finds customers who are probably one person, and makes one of two. Emits {@code customer.changed} for both. */
@NullMarked
package io.moked.crm.customer.merge;

import org.jspecify.annotations.NullMarked;
