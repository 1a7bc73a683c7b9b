package io.moked.ai.conversation;

import static io.moked.ai.Vendors.calls;
import static io.moked.ai.Vendors.says;
import static io.moked.ai.Vendors.script;
import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.ai.AiTests;
import io.moked.ai.Stories;
import io.moked.ai.TestCaller;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.call.CallId;
import io.moked.events.call.CallReceived;
import io.moked.events.customer.CustomerErased;
import io.moked.events.customer.CustomerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

/** Dana is erased at one clinic, and another knows her too. */
class ErasureTests extends AiTests {

    private static final String[] PERSONAL = {"conversation", "step", "entry", "wish", "turn"};

    @Autowired
    Erasure erasure;

    @LocalServerPort
    int port;

    @Test
    void forgetsEveryWordAtThisBusinessOnly() {
        var here = callerWhoLeftAMessage();
        var elsewhere = callerWhoLeftAMessage();
        eventually(() ->
                assertThat(rows(here, "outbox where published_at is null")).isZero());
        assertThat(told(here)).isPositive();
        PROBE.publish(erased(here));
        eventually(() -> assertThat(PERSONAL)
                .allSatisfy(table -> assertThat(rows(here, table)).isZero()));
        assertThat(told(here)).isZero();
        assertThat(told(elsewhere)).isPositive();
        assertThat(PERSONAL)
                .allSatisfy(table -> assertThat(rows(elsewhere, table)).isPositive());
    }

    /** What would be forgotten can be asked for before. */
    @Test
    void handsOutWhatWasSaidAndDoneAtThisBusinessOnly() {
        var here = callerWhoLeftAMessage();
        var elsewhere = callerWhoLeftAMessage();
        assertThat(person(here, Role.SERVICE, here.businessId().toString()))
                .contains("הכתר נפל", "take_message", "מסרתי.", "\"wishes\":[{")
                .doesNotContain(elsewhere.businessId().toString());
        assertThat(person(here, Role.SERVICE, elsewhere.businessId().toString()))
                .contains("not-found");
        assertThat(person(here, Role.OWNER, here.businessId().toString())).contains("forbidden");
    }

    private String person(TestCaller caller, Role role, String business) {
        return Objects.requireNonNull(RestClient.create()
                .get()
                .uri(
                        "http://localhost:" + port + "/internal/businesses/{business}/persons?phone={phone}",
                        caller.businessId(),
                        Stories.DANA.e164())
                .headers(headers ->
                        headers.setBearerAuth(TestKeys.token("gateway-service", "ai-service", role, business)))
                .exchange((sent, answer) -> new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8)));
    }

    @Test
    void leavesAloneWhoCallsAnewHoweverOftenItIsTold() {
        var here = callerWhoLeftAMessage();
        var erased = erased(here);
        var id = UUID.randomUUID().toString();
        PROBE.publish(id, erased);
        eventually(() -> assertThat(rows(here, "conversation")).isZero());
        here.rings(CallReceived.Answering.ASSISTANT);
        eventually(() -> assertThat(rows(here, "conversation")).isEqualTo(1));
        PROBE.publish(id, erased);
        var again = PROBE.publish(erased);
        eventually(() -> assertThat(isTaken(again)).isTrue());
        assertThat(rows(here, "conversation")).isEqualTo(1);
        assertThat(rows(here, "work where kind = 'EraseLateComers'")).isEqualTo(1);
    }

    @Test
    void erasesWhatComesLateWhenItLooksAgain() {
        var here = callerAt(Stories.clinic());
        var before = Instant.now();
        var erased = erased(here);
        PROBE.publish(erased);
        PROBE.publish(new CallReceived(
                CallId.random(),
                here.businessId(),
                "CAlate",
                Stories.DANA,
                here.business.numbers().getFirst(),
                CallReceived.Answering.ASSISTANT,
                before));
        eventually(() -> assertThat(rows(here, "conversation")).isEqualTo(1));
        Tenancy.as(here.businessId(), () -> {
            transaction.executeWithoutResult(
                    status -> erasure.perform(new EraseLateComers(erased), 1).run());
            return true;
        });
        assertThat(rows(here, "conversation")).isZero();
    }

    private TestCaller callerWhoLeftAMessage() {
        var caller = callerAt(Stories.clinic());
        script(calls("take_message", Map.of("message", "הכתר נפל")), says("מסרתי."));
        caller.hearsAfter("תמסרו שהכתר נפל");
        return caller;
    }

    private static CustomerErased erased(TestCaller caller) {
        return new CustomerErased(CustomerId.random(), caller.businessId(), List.of(Stories.DANA), Instant.now());
    }

    private boolean isTaken(String event) {
        return transaction.execute(status -> jdbc.sql("select exists (select from inbox where event_id = ?)")
                .params(event)
                .query(Boolean.class)
                .single());
    }

    /** What was told of the caller's words. */
    private int told(TestCaller caller) {
        return rows(
                caller,
                "outbox where headers ->> 'ce_businessid' = '" + caller.businessId()
                        + "' and position('הכתר נפל' in payload) > 0");
    }

    private int rows(TestCaller caller, String table) {
        return Tenancy.as(
                caller.businessId(),
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
    }
}
