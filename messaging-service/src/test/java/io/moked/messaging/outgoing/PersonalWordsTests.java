package io.moked.messaging.outgoing;

import static io.moked.messaging.Stories.TUESDAY_AT_THREE;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.appointment.AppointmentId;
import io.moked.messaging.FakeTwilio;
import io.moked.messaging.MessagingTest;
import io.moked.messaging.Stories;
import io.moked.sandbox.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PersonalWordsTests extends MessagingTest {

    @Test
    void stayOutOfTheLogsWhateverGoesWrong(CapturedOutput output) {
        TWILIO.next(dana.e164(), form -> FakeTwilio.refusal(429, 20429));
        TWILIO.next(dana.e164(), form -> FakeTwilio.refusal(400, 63003));
        TWILIO.next(dana.e164(), form -> Reply.none());
        OTHERS.publish(Stories.booked(clinic, AppointmentId.random(), 1, dana, TUESDAY_AT_THREE));
        eventuallyStages("FAILED", "UNKNOWN");
        assertThat(output).contains("given again later", "a person must look");
        assertThat(output).doesNotContain(dana.e164().substring(4), "דנה", "ניקוי אבנית");
    }
}
