package io.moked.crm.customer.profile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.moked.chassis.problem.Problem;
import io.moked.crm.customer.AddressGender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as people and integrators write it. What only the service says of a customer may stand there, so that what
 * was read can be sent back, and has no effect.
 *
 * @param name absent if not known
 * @param phones in any Israeli writing, the main one first
 * @param email absent if not known
 * @param idNumber absent if not known
 * @param addressGender absent if not known
 * @param tags each once
 * @param notes absent if there are none
 */
@JsonIgnoreProperties({"id", "version", "consents", "createdAt", "lastSeenAt", "mergedInto"})
record DetailsRequest(
        @Nullable String name,
        @Nullable List<@Nullable String> phones,
        @Nullable String email,
        @Nullable String idNumber,
        @Nullable AddressGender addressGender,
        @Nullable List<@Nullable String> tags,
        @Nullable String notes) {

    /**
     * In normal form.
     *
     * @throws Problem {@code invalid}, with all that is wrong
     */
    Details read() {
        var reading = new DetailsReading();
        var details = new Details(
                reading.name(name),
                reading.phones(phones),
                reading.email(email),
                reading.idNumber(idNumber),
                addressGender,
                reading.tags(tags),
                reading.notes(notes));
        if (details.name() == null && details.phones().isEmpty() && details.email() == null) {
            reading.wrong("name", "customer.nothing-known");
        }
        if (!reading.mistakes().isEmpty()) {
            throw Problem.invalid(reading.mistakes());
        }
        return details;
    }
}
