package io.moked.crm.customer.profile;

import io.moked.crm.customer.AddressGender;
import io.moked.events.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a business may change of a customer, in normal form.
 *
 * @param name absent if not known
 * @param phones the main one first
 * @param email in lower case; absent if not known
 * @param idNumber nine digits; absent if not known
 * @param addressGender absent if not known
 * @param tags each once
 * @param notes empty if there are none
 */
public record Details(
        @Nullable String name,
        List<PhoneNumber> phones,
        @Nullable String email,
        @Nullable String idNumber,
        @Nullable AddressGender addressGender,
        List<String> tags,
        String notes) {}
