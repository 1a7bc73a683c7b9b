package io.moked.crm.customer;

import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer of one business.
 *
 * @param businessId the business
 * @param id the customer
 * @param version counts the changes from 1
 * @param name absent if not known
 * @param mainPhone the number it was found by
 */
public record Customer(
        BusinessId businessId,
        CustomerId id,
        long version,
        @Nullable String name,
        PhoneNumber mainPhone) {}
