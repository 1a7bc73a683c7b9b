package io.moked.messaging.outgoing;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.messaging.Stories.TUESDAY_AT_THREE;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.appointment.AppointmentId;
import io.moked.events.message.MessageStatus;
import io.moked.messaging.MessagingTest;
import io.moked.messaging.Stories;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a message says what it says. */
class ToldWordsTests extends MessagingTest {

    @Test
    void areThoseTheCustomerGets() {
        OTHERS.publish(Stories.booked(clinic, AppointmentId.random(), 1, dana, TUESDAY_AT_THREE));
        eventually(() -> assertThat(texts())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .contains("דנה", "ניקוי אבנית", "15:00")
                        .doesNotContainPattern("[\\u2066-\\u2069]")));
    }

    @Test
    void haveNoLinkThatOnlyTheCustomerMayUse() {
        OTHERS.publish(
                Stories.message(clinic, dana, "התפנה תור. לאישור: https://desk.example/offers/secret-1 עד 08:00"));
        eventually(() -> assertThat(texts())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .contains("התפנה תור. לאישור: [קישור] עד 08:00")
                        .doesNotContain("secret-1")));
    }

    private List<String> texts() {
        return OTHERS.seen(MessageStatus.class).stream()
                .filter(event -> event.businessId().equals(clinic))
                .map(event -> String.valueOf(event.text()))
                .toList();
    }
}
