package io.moked.messaging.outgoing;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerErased;
import io.moked.events.customer.CustomerId;
import io.moked.messaging.MessagingTest;
import io.moked.messaging.Stories;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ErasureTests extends MessagingTest {

    private static final String WORDS = "נועה מחכה לך";

    @Autowired
    Erasure erasure;

    @Test
    void forgetsWhatWasSentToTheNumberByThisBusinessOnly() {
        var other = BusinessId.random();
        OTHERS.publish(Stories.business(other, 1, "מוסך הצפון"));
        OTHERS.publish(Stories.message(other, dana, WORDS));
        OTHERS.publish(Stories.message(clinic, dana, WORDS));
        eventuallyStages("QUEUED");
        eventually(() -> assertThat(stages(other)).containsExactly("QUEUED"));
        OTHERS.publish(erased());
        eventuallyStages();
        assertThat(stages(other)).containsExactly("QUEUED");
    }

    @Test
    void keepsWhatIsSentLaterHoweverOftenItIsTold() {
        OTHERS.publish(Stories.message(clinic, dana, WORDS));
        eventuallyStages("QUEUED");
        var erased = erased();
        var id = OTHERS.publish(erased);
        eventuallyStages();
        OTHERS.publish(Stories.message(clinic, dana, WORDS));
        eventuallyStages("QUEUED");
        assertThat(redeliver(erased, id)).isFalse();
        var again = OTHERS.publish(erased);
        eventually(() ->
                assertThat(query("select event_id from inbox", String.class)).contains(again));
        eventuallyStages("QUEUED");
        assertThat(query("select count(*) from work where kind = 'EraseLateMessages'", Integer.class))
                .containsExactly(1);
    }

    @Test
    void doesNotSendWhatWaits() {
        TWILIO.away(() -> {
            OTHERS.publish(Stories.message(clinic, dana, WORDS));
            eventuallyStages("WAITING");
            OTHERS.publish(erased());
            eventually(
                    () -> assertThat(query("select count(*) from work where kind = 'EraseLateMessages'", Integer.class))
                            .containsExactly(1));
            eventually(() -> {
                erase(erased());
                eventuallyStages();
            });
        });
        eventually(() -> assertThat(
                        query("select count(*) from work where kind = 'HandOver' and done_at is null", Integer.class))
                .containsExactly(0));
        assertThat(TWILIO.taken(dana.e164())).isEmpty();
    }

    @Test
    void forgetsWhatComesLateWhenItLooksAgain() {
        var erased = erased();
        OTHERS.publish(erased);
        OTHERS.publish(Stories.message(clinic, dana, WORDS));
        eventuallyStages("QUEUED");
        Tenancy.as(clinic, () -> {
            transaction.executeWithoutResult(
                    status -> erasure.perform(new EraseLateMessages(erased), 1).run());
            return true;
        });
        eventuallyStages();
    }

    private void erase(CustomerErased event) {
        Tenancy.as(clinic, () -> {
            transaction.executeWithoutResult(status -> erasure.erase(event));
            return true;
        });
    }

    private CustomerErased erased() {
        return new CustomerErased(CustomerId.random(), clinic, List.of(dana), Instant.now());
    }

    private List<String> stages(BusinessId business) {
        return Tenancy.as(
                business,
                () -> transaction.execute(status -> jdbc.sql("select stage from message")
                        .query(String.class)
                        .list()));
    }
}
