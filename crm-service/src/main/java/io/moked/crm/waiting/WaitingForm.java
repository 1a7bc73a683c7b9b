package io.moked.crm.waiting;

import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.ServiceId;
import io.moked.events.customer.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What people write of somebody who waits. */
final class WaitingForm {

    private static final int LONGEST_NOTE = 1000;

    private WaitingForm() {}

    /**
     * Somebody new.
     *
     * @param customer who waits; has to have a phone
     * @param service what for
     * @param wishes when and with whom
     * @param insteadOf the appointment they have in the service and would give for an earlier one; absent if none
     * @param note what people should know of it; absent if nothing
     */
    record New(
            @NotNull(message = "customer.missing") CustomerId customer,
            @NotNull(message = "waiting.service") ServiceId service,
            @NotNull(message = "waiting.days") @Valid Wishes wishes,
            @Nullable AppointmentId insteadOf,

            @Size(max = LONGEST_NOTE, message = "text.too-long") @Nullable
            String note) {}

    /**
     * A change; what is absent stays.
     *
     * @param wishes all of them, in place of those before
     * @param note in place of the one before
     */
    record Change(
            @Valid @Nullable Wishes wishes,

            @Size(max = LONGEST_NOTE, message = "text.too-long") @Nullable
            String note) {}
}
