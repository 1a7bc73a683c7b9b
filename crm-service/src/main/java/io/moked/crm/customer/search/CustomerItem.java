package io.moked.crm.customer.search;

import io.moked.crm.customer.AddressGender;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer in a list.
 *
 * @param id the customer
 * @param version counts the changes from 1
 * @param name absent if not known
 * @param phones the main one first
 * @param email absent if not known
 * @param idNumber nine digits; absent if not known
 * @param addressGender absent if not known
 * @param tags in the business's order
 * @param createdAt when they became known
 * @param lastSeenAt when they last called or wrote
 */
public record CustomerItem(
        CustomerId id,
        long version,
        @Nullable String name,
        List<PhoneNumber> phones,
        @Nullable String email,
        @Nullable String idNumber,
        @Nullable AddressGender addressGender,
        List<String> tags,
        Instant createdAt,
        Instant lastSeenAt) {}
