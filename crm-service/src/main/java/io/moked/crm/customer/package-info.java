/** The customers of each business and their phone numbers; whoever needs one by number makes it. Emits {@code customer.changed}. */
@NullMarked
package io.moked.crm.customer;

import org.jspecify.annotations.NullMarked;
