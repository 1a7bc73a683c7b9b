package io.moked.messaging.outgoing;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.messaging.Stories.TUESDAY_AT_THREE;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.appointment.AppointmentId;
import io.moked.messaging.FakeTwilio;
import io.moked.messaging.MessagingTest;
import io.moked.messaging.Stories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsFallbackTests extends MessagingTest {

    private final AppointmentId cleaning = AppointmentId.random();

    @ParameterizedTest
    @ValueSource(ints = {63003, 63016, 63024})
    void saysBySmsWhatWhatsAppRefuses(int code) {
        TWILIO.next(dana.e164(), form -> FakeTwilio.refusal(400, code));
        OTHERS.publish(Stories.booked(clinic, cleaning, 1, dana, TUESDAY_AT_THREE));
        eventuallyStages("FAILED", "QUEUED");
        assertThat(TWILIO.requests(dana.e164())).hasSize(2);
        assertThat(TWILIO.requests(dana.e164()).getLast())
                .containsEntry("From", SENDER)
                .containsEntry("To", dana.e164())
                .containsEntry(
                        "Body",
                        "שלום דנה, נקבע לך תור במרפאת שיניים ד״ר לוי: ניקוי אבנית, יום שלישי, 26 בנובמבר"
                                + " בשעה 15:00. לשינוי או לביטול אפשר להתקשר אלינו.")
                .doesNotContainKeys("ContentSid", "ContentVariables");
        eventually(() -> assertThat(told()).containsExactlyInAnyOrder("WHATSAPP FAILED " + code, "SMS QUEUED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "undelivered"})
    void saysBySmsOnceWhatWhatsAppCouldNotDeliver(String status) {
        OTHERS.publish(Stories.booked(clinic, cleaning, 1, dana, TUESDAY_AT_THREE));
        eventuallyStages("QUEUED");
        var address = reportsGoTo();
        var sid = TWILIO.taken(dana.e164()).getFirst().sid();
        report(address, sid, status, "63024");
        report(address, sid, status, "63024");
        report(address, sid, "failed", "63024");
        eventually(() -> assertThat(query("select sid from message where channel = 'SMS'", String.class))
                .doesNotContainNull()
                .hasSize(1));
        assertThat(TWILIO.requests(dana.e164())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {21211, 63018})
    void sendsNoSmsWhereTheFailureLiesNotInWhatsApp(int code) {
        TWILIO.next(dana.e164(), form -> FakeTwilio.refusal(400, code));
        OTHERS.publish(Stories.booked(clinic, cleaning, 1, dana, TUESDAY_AT_THREE));
        eventuallyStages("FAILED");
        eventually(() -> assertThat(told()).containsExactly("WHATSAPP FAILED " + code));
    }

    @Test
    void sendsNoSmsAboutWhatIsNoLongerTrue() {
        OTHERS.publish(Stories.booked(clinic, cleaning, 1, dana, TUESDAY_AT_THREE));
        eventuallyStages("QUEUED");
        var address = reportsGoTo();
        OTHERS.publish(Stories.cancelled(clinic, cleaning, 2, dana, TUESDAY_AT_THREE));
        eventuallyStages("QUEUED", "QUEUED");
        report(address, TWILIO.taken(dana.e164()).getFirst().sid(), "undelivered", "63024");
        assertThat(query("select channel from message", String.class)).containsOnly("WHATSAPP");
    }

    @Test
    void withdrawsAnSmsThatWaitsWhenWhatsAppDeliversAfterAll() {
        OTHERS.publish(Stories.booked(clinic, cleaning, 1, dana, TUESDAY_AT_THREE));
        eventuallyStages("QUEUED");
        var sid = TWILIO.taken(dana.e164()).getFirst().sid();
        var address = reportsGoTo();
        TWILIO.away(() -> {
            report(address, sid, "undelivered", "63024");
            eventuallyStages("UNDELIVERED", "WAITING");
            report(address, sid, "delivered");
            eventuallyStages("DELIVERED", "WITHDRAWN");
        });
        assertThat(TWILIO.taken(dana.e164())).hasSize(1);
    }

    @Test
    void sendsNoSmsWhereItIsUnclearWhetherWhatsAppHasTheMessage() {
        TWILIO.next(dana.e164(), form -> io.moked.sandbox.http.Reply.none());
        OTHERS.publish(Stories.booked(clinic, cleaning, 1, dana, TUESDAY_AT_THREE));
        eventuallyStages("UNKNOWN");
        assertThat(TWILIO.requests(dana.e164())).hasSize(1);
    }
}
