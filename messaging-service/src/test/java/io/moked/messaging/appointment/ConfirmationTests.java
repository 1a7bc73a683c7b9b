package io.moked.messaging.appointment;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.messaging.Stories.TUESDAY_AT_THREE;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.moked.events.PhoneNumber;
import io.moked.events.appointment.AppointmentId;
import io.moked.messaging.MessagingTest;
import io.moked.messaging.Stories;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConfirmationTests extends MessagingTest {

    @Autowired
    MeterRegistry meters;

    private final AppointmentId cleaning = AppointmentId.random();

    @Test
    void confirmsABookingByAnApprovedWhatsAppTemplate() {
        OTHERS.publish(Stories.booked(clinic, cleaning, 1, dana, TUESDAY_AT_THREE));
        eventually(() -> assertThat(told()).containsExactly("WHATSAPP QUEUED"));
        var requests = TWILIO.requests(dana.e164());
        assertThat(requests).hasSize(1);
        assertThat(requests.getFirst())
                .containsEntry("From", "whatsapp:" + SENDER)
                .containsEntry("To", "whatsapp:" + dana.e164())
                .containsEntry("ContentSid", Stories.contentSid("appointment-booked"))
                .containsKey("StatusCallback")
                .doesNotContainKey("Body");
        assertThat(variables(requests.getFirst()))
                .isEqualTo(Map.of(
                        "1", "דנה",
                        "2", "מרפאת שיניים ד״ר לוי",
                        "3", "ניקוי אבנית",
                        "4", "יום שלישי, 26 בנובמבר",
                        "5", "15:00"));
    }

    @Test
    void writesToNoNumberAbroadThatACallerClaims() {
        var costly = new PhoneNumber("+2125551234567");
        OTHERS.publish(Stories.booked(clinic, AppointmentId.random(), 1, costly, TUESDAY_AT_THREE));
        OTHERS.publish(Stories.booked(clinic, cleaning, 1, dana, TUESDAY_AT_THREE));
        eventuallyStages("QUEUED");
        assertThat(TWILIO.requests(costly.e164())).isEmpty();
    }

    @Test
    void writesToOneNumberSoManyTimesADayAndNotMore() {
        for (int i = 0; i < 14; i++) {
            OTHERS.publish(Stories.booked(clinic, AppointmentId.random(), 1, dana, TUESDAY_AT_THREE));
        }
        eventually(() -> assertThat(TWILIO.requests(dana.e164())).hasSize(12));
        eventually(() -> assertThat(meters.counter("moked.messages.refused", "reason", "too-many")
                        .count())
                .isGreaterThanOrEqualTo(2));
        assertThat(TWILIO.requests(dana.e164())).hasSize(12);
        eventually(() -> assertThat(told().stream().filter("WHATSAPP FAILED too-many"::equals))
                .hasSize(2));
    }

    @Test
    void tellsOfAMoveAndOfACancellation() {
        OTHERS.publish(Stories.moved(clinic, cleaning, 2, dana, TUESDAY_AT_THREE));
        eventuallyStages("QUEUED");
        OTHERS.publish(Stories.cancelled(clinic, cleaning, 3, dana, TUESDAY_AT_THREE));
        eventuallyStages("QUEUED", "QUEUED");
        assertThat(TWILIO.requests(dana.e164()))
                .extracting(form -> form.get("ContentSid"))
                .containsExactly(Stories.contentSid("appointment-moved"), Stories.contentSid("appointment-cancelled"));
        assertThat(variables(TWILIO.requests(dana.e164()).getFirst()).get("1")).isEqualTo("רב");
    }

    @Test
    void saysNothingOfAMoveThatKeepsTheHour() {
        OTHERS.publish(Stories.moved(clinic, cleaning, 2, dana, TUESDAY_AT_THREE, TUESDAY_AT_THREE));
        OTHERS.publish(Stories.cancelled(clinic, cleaning, 3, dana, TUESDAY_AT_THREE));
        eventuallyStages("QUEUED");
        assertThat(TWILIO.requests(dana.e164()))
                .extracting(form -> form.get("ContentSid"))
                .containsExactly(Stories.contentSid("appointment-cancelled"));
    }

    @Test
    void ignoresARedeliveredBooking() {
        var event = Stories.booked(clinic, cleaning, 1, dana, TUESDAY_AT_THREE);
        var id = OTHERS.publish(event);
        eventuallyStages("QUEUED");
        assertThat(redeliver(event, id)).isFalse();
        assertThat(TWILIO.requests(dana.e164())).hasSize(1);
    }

    @Test
    void ignoresARedeliveredMove() {
        var event = Stories.moved(clinic, cleaning, 2, dana, TUESDAY_AT_THREE);
        var id = OTHERS.publish(event);
        eventuallyStages("QUEUED");
        assertThat(redeliver(event, id)).isFalse();
        assertThat(TWILIO.requests(dana.e164())).hasSize(1);
    }

    @Test
    void ignoresARedeliveredCancellation() {
        var event = Stories.cancelled(clinic, cleaning, 2, dana, TUESDAY_AT_THREE);
        var id = OTHERS.publish(event);
        eventuallyStages("QUEUED");
        assertThat(redeliver(event, id)).isFalse();
        assertThat(TWILIO.requests(dana.e164())).hasSize(1);
    }

    @Test
    void confirmsAVersionOnceUnderWhateverEventId() {
        OTHERS.publish(Stories.booked(clinic, cleaning, 1, dana, TUESDAY_AT_THREE));
        OTHERS.publish(Stories.booked(clinic, cleaning, 1, dana, TUESDAY_AT_THREE));
        OTHERS.publish(Stories.booked(clinic, cleaning, 2, dana, TUESDAY_AT_THREE));
        eventually(() -> assertThat(query("select version from appointment_notice", Long.class))
                .containsExactly(2L));
        assertThat(query("select appointment_version from message order by 1", Long.class))
                .containsExactly(1L, 2L);
    }

    @Test
    void doesNotConfirmABookingThatArrivesAfterItsCancellation() {
        OTHERS.publish(Stories.cancelled(clinic, cleaning, 2, dana, TUESDAY_AT_THREE));
        eventuallyStages("QUEUED");
        var late = Stories.booked(clinic, cleaning, 1, dana, TUESDAY_AT_THREE);
        var id = OTHERS.publish(late);
        eventually(() ->
                assertThat(query("select event_id from inbox", String.class)).contains(id));
        eventuallyStages("QUEUED");
        assertThat(TWILIO.requests(dana.e164()))
                .extracting(form -> form.get("ContentSid"))
                .containsExactly(Stories.contentSid("appointment-cancelled"));
    }

    @Test
    void withdrawsAConfirmationThatWaitsWhenTheAppointmentIsCancelled() {
        TWILIO.away(() -> {
            OTHERS.publish(Stories.booked(clinic, cleaning, 1, dana, TUESDAY_AT_THREE));
            eventuallyStages("WAITING");
            OTHERS.publish(Stories.cancelled(clinic, cleaning, 2, dana, TUESDAY_AT_THREE));
            eventually(() -> assertThat(query("select withdrawn from message order by created_at", Boolean.class))
                    .containsExactly(true, false));
        });
        eventuallyStages("WITHDRAWN", "QUEUED");
        assertThat(TWILIO.taken(dana.e164()))
                .extracting(message -> message.form().get("ContentSid"))
                .containsExactly(Stories.contentSid("appointment-cancelled"));
    }

    @Test
    void doesNotConfirmWhatIsPast() {
        OTHERS.publish(Stories.booked(clinic, cleaning, 1, dana, Instant.now().minus(Duration.ofMinutes(1))));
        eventuallyStages("FAILED");
        eventually(() -> assertThat(told()).containsExactly("WHATSAPP FAILED expired"));
        assertThat(TWILIO.requests(dana.e164())).isEmpty();
    }
}
