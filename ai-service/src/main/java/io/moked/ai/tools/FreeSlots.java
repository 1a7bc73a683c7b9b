package io.moked.ai.tools;

import io.moked.ai.vendor.SisterServices;
import io.moked.ai.vendor.VendorCalls;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.events.PhoneNumber;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** The calendar's free times, asked of crm-service while the caller waits. */
@Component
class FreeSlots {

    /** A free time of a member of staff. */
    record Slot(Instant startsAt, UUID staffId, String staffName) {}

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final ParameterizedTypeReference<List<Slot>> SLOTS = new ParameterizedTypeReference<>() {};

    private final SisterServices services;
    private final VendorCalls calls;

    FreeSlots(SisterServices services, VendorCalls calls) {
        this.services = services;
        this.calls = calls;
    }

    List<Slot> find(Situation situation, ServiceId service, LocalDate from, int days, @Nullable StaffId staff)
            throws VendorUnavailable {
        return calls.call(
                "crm-slots", situation.deadline().within(LIMIT), () -> ask(situation, service, from, days, staff));
    }

    private List<Slot> ask(Situation situation, ServiceId service, LocalDate from, int days, @Nullable StaffId staff) {
        var business = situation.business().id();
        try {
            var found = services.crm(business)
                    .get()
                    .uri(uri -> uri.path("/internal/free-slots")
                            .queryParam("business", business)
                            .queryParam("service", service)
                            .queryParam("from", from)
                            .queryParam("days", days)
                            .queryParamIfPresent("staff", Optional.ofNullable(staff))
                            .queryParamIfPresent(
                                    "empty",
                                    Optional.ofNullable(situation.asOf().moment()))
                            .build())
                    .headers(headers -> mention(situation.caller(), headers))
                    .retrieve()
                    .body(SLOTS);
            return found == null ? List.of() : found;
        } catch (HttpClientErrorException.NotFound notOffered) {
            return List.of();
        }
    }

    /** What is held for them is free to them. Not in the address, which others may note. */
    private static void mention(@Nullable PhoneNumber caller, HttpHeaders headers) {
        if (caller != null) {
            headers.set("Moked-Caller", caller.e164());
        }
    }
}
