package io.moked.messaging.business;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import io.moked.messaging.MessagingTest;
import io.moked.messaging.Stories;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessesTests extends MessagingTest {

    @Test
    void keepsTheNewestVersionInWhateverOrder() {
        OTHERS.publish(Stories.business(clinic, 3, "מרפאת הגליל"));
        var late = OTHERS.publish(Stories.business(clinic, 2, "מרפאת הצפון"));
        eventually(() ->
                assertThat(query("select event_id from inbox", String.class)).contains(late));
        assertThat(query("select name from business", String.class)).containsExactly("מרפאת הגליל");
    }

    @Test
    void ignoresARedeliveredEvent() {
        var event = Stories.business(clinic, 2, "מרפאת הגליל");
        var id = OTHERS.publish(event);
        eventually(() ->
                assertThat(query("select version from business", Long.class)).containsExactly(2L));
        assertThat(redeliver(event, id)).isFalse();
        assertThat(query("select name from business", String.class)).containsExactly("מרפאת הגליל");
    }

    @Test
    void sendsOnceTheBusinessIsKnownWhereItsEventComesLast() {
        var garage = BusinessId.random();
        OTHERS.publish(Stories.message(garage, dana, "הרכב מוכן"));
        eventually(() -> assertThat(workFailures(garage)).isNotEmpty());
        OTHERS.publish(Stories.business(garage, 1, "מוסך אבי"));
        eventually(() -> assertThat(TWILIO.taken(dana.e164())).hasSize(1));
        assertThat(variables(TWILIO.requests(dana.e164()).getFirst()).get("1")).isEqualTo("מוסך אבי");
    }

    @Test
    void sendsFromTheBusinessesOwnNumberWhereItHasOne() {
        OTHERS.publish(Stories.business(GARAGE, 1, "מוסך אבי"));
        OTHERS.publish(Stories.message(GARAGE, dana, "הרכב מוכן"));
        eventually(() -> assertThat(TWILIO.taken(dana.e164())).hasSize(1));
        assertThat(TWILIO.requests(dana.e164()).getFirst()).containsEntry("From", "whatsapp:" + GARAGE_SENDER);
    }

    private List<String> workFailures(BusinessId business) {
        return Tenancy.as(
                business,
                () -> transaction.execute(status -> jdbc.sql("select failure from work where failure is not null")
                        .query(String.class)
                        .list()));
    }
}
