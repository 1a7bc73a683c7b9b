package io.moked.messaging;

import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.VoiceMode;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentCancelled;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.appointment.AppointmentMoved;
import io.moked.events.business.BusinessChanged;
import io.moked.events.business.StaffId;
import io.moked.events.customer.CustomerId;
import io.moked.events.message.MessageRequested;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Events of a clinic and its customer Dana. */
public final class Stories {

    /** A winter day far ahead, at three in the afternoon in Israel. */
    public static final Instant TUESDAY_AT_THREE = LocalDate.of(2199, 11, 26)
            .atTime(LocalTime.of(15, 0))
            .atZone(ZoneId.of("Asia/Jerusalem"))
            .toInstant();

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private Stories() {}

    /** The SID of an approved template. */
    public static String contentSid(String template) {
        return "HX%032x".formatted(template.hashCode());
    }

    /** A business, complete. */
    public static BusinessChanged business(BusinessId id, long version, String name) {
        return new BusinessChanged(
                id,
                version,
                name,
                List.of(new PhoneNumber("+97222000001")),
                new BusinessChanged.Agent("נועה", BusinessChanged.Gender.FEMININE, "he-IL-Wavenet-A", null, null),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                VoiceMode.values()[0],
                Instant.now());
    }

    /** Dana's cleaning is booked. */
    public static AppointmentBooked booked(
            BusinessId business, AppointmentId appointment, long version, PhoneNumber phone, Instant startsAt) {
        return new AppointmentBooked(
                appointment,
                version,
                RequestId.random(),
                business,
                CustomerId.random(),
                phone,
                "דנה",
                "ניקוי אבנית",
                StaffId.random(),
                "ד״ר לוי",
                startsAt,
                startsAt.plus(HALF_AN_HOUR),
                Instant.now(),
                null);
    }

    /** Dana's cleaning is moved. */
    public static AppointmentMoved moved(
            BusinessId business, AppointmentId appointment, long version, PhoneNumber phone, Instant startsAt) {
        return moved(business, appointment, version, phone, startsAt.minus(HALF_AN_HOUR), startsAt);
    }

    public static AppointmentMoved moved(
            BusinessId business,
            AppointmentId appointment,
            long version,
            PhoneNumber phone,
            Instant previousStart,
            Instant startsAt) {
        return new AppointmentMoved(
                appointment,
                version,
                RequestId.random(),
                business,
                CustomerId.random(),
                phone,
                null,
                "ניקוי אבנית",
                StaffId.random(),
                "ד״ר לוי",
                previousStart,
                startsAt,
                startsAt.plus(HALF_AN_HOUR),
                Instant.now(),
                null);
    }

    /** Dana's cleaning is cancelled. */
    public static AppointmentCancelled cancelled(
            BusinessId business, AppointmentId appointment, long version, PhoneNumber phone, Instant startsAt) {
        return new AppointmentCancelled(
                appointment,
                version,
                RequestId.random(),
                business,
                CustomerId.random(),
                phone,
                "דנה",
                "ניקוי אבנית",
                StaffId.random(),
                "ד״ר לוי",
                startsAt,
                startsAt.plus(HALF_AN_HOUR),
                Instant.now(),
                null);
    }

    /** Somebody wants Dana to read something. */
    public static MessageRequested message(BusinessId business, PhoneNumber to, String text) {
        return new MessageRequested(RequestId.random(), business, to, text, Instant.now());
    }
}
