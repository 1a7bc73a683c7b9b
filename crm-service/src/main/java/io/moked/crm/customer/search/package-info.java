/** The list of customers, and finding them by what one half remembers. */
@NullMarked
package io.moked.crm.customer.search;

import org.jspecify.annotations.NullMarked;
