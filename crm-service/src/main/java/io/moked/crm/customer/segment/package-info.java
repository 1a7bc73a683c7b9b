/**
 * Groups of customers by what is known of them, told as data and compiled to SQL. Used by lists, exports and whoever
 * writes to many.
 */
@NullMarked
package io.moked.crm.customer.segment;

import org.jspecify.annotations.NullMarked;
