package io.moked.crm.customer.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moked.crm.customer.AddressGender;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a business knows of a customer.
 *
 * @param id the customer
 * @param version counts the changes from 1
 * @param name absent if not known
 * @param phones the main one first
 * @param email absent if not known
 * @param idNumber nine digits with a right check digit; absent if not known
 * @param addressGender how Hebrew speaks to them; absent if not known
 * @param tags in the business's order
 * @param notes in the business's words
 * @param consents newest first
 * @param createdAt when they became known
 * @param lastSeenAt when they last called or wrote
 * @param mergedInto the same as {@code id}, if they were asked for by the id of another that was merged into them
 */
public record Profile(
        CustomerId id,
        long version,
        @Nullable String name,
        List<PhoneNumber> phones,
        @Nullable String email,
        @Nullable String idNumber,
        @Nullable AddressGender addressGender,
        List<String> tags,
        String notes,
        List<Consent> consents,
        Instant createdAt,
        Instant lastSeenAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CustomerId mergedInto) {

    Profile askedForAs(CustomerId asked) {
        return asked.equals(id)
                ? this
                : new Profile(
                        id,
                        version,
                        name,
                        phones,
                        email,
                        idNumber,
                        addressGender,
                        tags,
                        notes,
                        consents,
                        createdAt,
                        lastSeenAt,
                        id);
    }
}
