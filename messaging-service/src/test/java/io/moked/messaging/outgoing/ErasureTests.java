package io.moked.messaging.outgoing;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerErased;
import io.moked.events.customer.CustomerId;
import io.moked.messaging.MessagingTest;
import io.moked.messaging.Stories;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

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

    /** What would be forgotten can be asked for before. */
    @Test
    void handsOutWhatWasSentToTheNumberByThisBusinessOnly() {
        var words = WORDS + " " + clinic;
        OTHERS.publish(Stories.message(clinic, dana, words));
        eventuallyStages("QUEUED");
        var token = TestKeys.token("gateway-service", "messaging-service", Role.SERVICE, clinic.toString());
        assertThat(person(clinic, dana, token)).contains(words, "\"stage\":\"QUEUED\"");
        assertThat(person(clinic, new PhoneNumber("+972521111111"), token)).isEqualTo("{\"messages\":[]}");
        var foreign = BusinessId.random().toString();
        assertThat(person(clinic, dana, TestKeys.token("gateway-service", "messaging-service", Role.SERVICE, foreign)))
                .contains("not-found");
        var owner = TestKeys.token("gateway-service", "messaging-service", Role.OWNER, clinic.toString());
        assertThat(person(clinic, dana, owner)).contains("forbidden");
    }

    private String person(BusinessId business, PhoneNumber phone, String token) {
        return Objects.requireNonNull(RestClient.create()
                .get()
                .uri(
                        "http://localhost:" + port + "/internal/businesses/{business}/persons?phone={phone}",
                        business,
                        phone.e164())
                .headers(headers -> headers.setBearerAuth(token))
                .exchange((sent, answer) -> new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8)));
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
