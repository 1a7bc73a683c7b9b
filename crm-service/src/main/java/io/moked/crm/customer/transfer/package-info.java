/** Customers from and to tables: CSV as people have it from Excel and from other systems. */
@NullMarked
package io.moked.crm.customer.transfer;

import org.jspecify.annotations.NullMarked;
