package io.moked.crm.appointment;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.appointment.AppointmentRejected;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import io.moked.events.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Wishes of a clinic's customers, and what was decided on them. */
record Wishes(Business clinic, EventProbe probe) {

    AppointmentExtracted checkup(String start) {
        return of(checkup(), null, start);
    }

    AppointmentExtracted rootCanal(String start) {
        return of(rootCanal(), null, start);
    }

    ServiceId checkup() {
        return clinic.services().getFirst().serviceId();
    }

    ServiceId rootCanal() {
        return clinic.services().getLast().serviceId();
    }

    AppointmentExtracted by(PhoneNumber phone, String start) {
        return wish(phone, checkup(), null, israel(start));
    }

    AppointmentExtracted of(ServiceId service, StaffId staff, String start) {
        return of(service, staff, israel(start));
    }

    AppointmentExtracted of(ServiceId service, StaffId staff, Instant start) {
        return wish(BusinessStories.anyNumber(), service, staff, start);
    }

    static AppointmentExtracted named(String name, AppointmentExtracted wish) {
        return new AppointmentExtracted(
                wish.requestId(),
                wish.businessId(),
                wish.conversationId(),
                wish.customerPhone(),
                name,
                wish.serviceId(),
                wish.staffId(),
                wish.startsAt(),
                wish.words(),
                wish.extractedAt());
    }

    private AppointmentExtracted wish(PhoneNumber phone, ServiceId service, StaffId staff, Instant start) {
        return new AppointmentExtracted(
                RequestId.random(),
                clinic.id(),
                ConversationId.random(),
                phone,
                "דנה כהן",
                service,
                staff,
                start,
                "אני רוצה לקבוע תור",
                NOW);
    }

    AppointmentBooked booked(AppointmentExtracted wish) {
        return first(() -> probe.seen(AppointmentBooked.class).stream()
                .filter(booked -> wish.requestId().equals(booked.requestId()))
                .toList());
    }

    AppointmentRejected rejected(AppointmentExtracted wish) {
        return rejected(wish.requestId());
    }

    AppointmentRejected rejected(RequestId request) {
        return first(() -> probe.seen(AppointmentRejected.class).stream()
                .filter(rejected -> rejected.requestId().equals(request))
                .toList());
    }

    static <T> T first(Supplier<List<T>> seen) {
        eventually(() -> assertThat(seen.get()).isNotEmpty());
        return seen.get().getFirst();
    }
}
