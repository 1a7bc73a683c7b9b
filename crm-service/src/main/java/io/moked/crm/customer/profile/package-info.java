/** What a business knows of a customer, and the HTTP API to read and change it. Emits {@code customer.changed}. */
@NullMarked
package io.moked.crm.customer.profile;

import org.jspecify.annotations.NullMarked;
