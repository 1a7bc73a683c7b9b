package io.moked.messaging.provider.twilio;

import io.moked.messaging.template.Template;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The SIDs under which Twilio keeps the approved templates ({@code HX…}). */
@Validated
@ConfigurationProperties("moked.messaging.templates")
record ContentTemplates(
        @NotBlank String appointmentBooked,
        @NotBlank String appointmentMoved,
        @NotBlank String appointmentCancelled,
        @NotBlank String notice) {

    String sidOf(Template template) {
        return switch (template) {
            case APPOINTMENT_BOOKED -> appointmentBooked;
            case APPOINTMENT_MOVED -> appointmentMoved;
            case APPOINTMENT_CANCELLED -> appointmentCancelled;
            case NOTICE -> notice;
        };
    }
}
