package io.moked.ai.tools;

import io.moked.ai.tools.FreeSlots.Slot;
import io.moked.events.business.BusinessChanged.Service;
import io.moked.events.business.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment that stands in a trial and nowhere else. */
record RehearsedAppointment(
        UUID id, ServiceId service, UUID staff, String staffName, Instant startsAt, Instant endsAt) {

    static RehearsedAppointment at(Slot slot, Service service, UUID id) {
        return new RehearsedAppointment(
                id,
                service.serviceId(),
                slot.staffId(),
                slot.staffName(),
                slot.startsAt(),
                slot.startsAt().plus(Duration.ofMinutes(service.durationMinutes())));
    }

    RehearsedAppointment movedTo(Slot slot) {
        return new RehearsedAppointment(
                id,
                service,
                slot.staffId(),
                slot.staffName(),
                slot.startsAt(),
                slot.startsAt().plus(length()));
    }

    Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    /** Whether it takes up any of a slot of that length. */
    boolean takes(Slot slot, Duration length) {
        return staff.equals(slot.staffId())
                && startsAt.isBefore(slot.startsAt().plus(length))
                && slot.startsAt().isBefore(endsAt);
    }

    boolean isOn(@Nullable LocalDate day) {
        return day == null || day.equals(Checks.local(startsAt).toLocalDate());
    }
}
