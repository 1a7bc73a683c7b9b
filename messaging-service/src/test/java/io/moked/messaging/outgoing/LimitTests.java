package io.moked.messaging.outgoing;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.messaging.Stories.TUESDAY_AT_THREE;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.PhoneNumber;
import io.moked.events.appointment.AppointmentId;
import io.moked.messaging.MessagingTest;
import io.moked.messaging.Stories;
import org.junit.jupiter.api.Test;

/** What one business may send by the account that others send by too. */
class LimitTests extends MessagingTest {

    @Test
    void areReachedInAnHourAndTold() {
        query(
                "insert into message (business_id, id, origin, channel, recipient, template, words, expires_at, stage, attempted_at)"
                        + " select '" + clinic
                        + "', gen_random_uuid(), 'earlier ' || n, 'SMS', '+972500000' || 100 + n % 800,"
                        + " 'NOTICE', 'שלום', now(), 'SENT', now() - interval '59 minutes'"
                        + " from generate_series(1, 1000) n returning stage",
                String.class);
        OTHERS.publish(Stories.booked(clinic, AppointmentId.random(), 1, dana, TUESDAY_AT_THREE));
        eventually(() -> assertThat(told()).containsExactly("WHATSAPP FAILED too-many-an-hour"));
        assertThat(TWILIO.requests(dana.e164())).isEmpty();

        query(
                "update message set attempted_at = now() - interval '61 minutes' where stage = 'SENT' returning stage",
                String.class);
        var other = new PhoneNumber("+972525550999");
        OTHERS.publish(Stories.booked(clinic, AppointmentId.random(), 1, other, TUESDAY_AT_THREE));
        eventually(() -> assertThat(TWILIO.requests(other.e164())).hasSize(1));
    }
}
