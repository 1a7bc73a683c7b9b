package io.moked.messaging.outgoing;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.messaging.FakeTwilio;
import io.moked.messaging.MessagingTest;
import io.moked.messaging.Stories;
import io.moked.sandbox.http.Reply;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OneAttemptTests extends MessagingTest {

    @Test
    void sendsANoticeOnceHoweverOftenItIsDelivered() {
        var event = Stories.message(clinic, dana, "נחזור אליך היום");
        var id = OTHERS.publish(event);
        eventuallyStages("QUEUED");
        assertThat(redeliver(event, id)).isFalse();
        OTHERS.publish(event);
        var other = OTHERS.publish(Stories.business(clinic, 2, "מרפאה"));
        eventually(() ->
                assertThat(query("select event_id from inbox", String.class)).contains(other));
        assertThat(TWILIO.requests(dana.e164())).hasSize(1);
        assertThat(variables(TWILIO.requests(dana.e164()).getFirst()).get("2")).isEqualTo("נחזור אליך היום");
    }

    @Test
    void looksUpInsteadOfRepeatingAfterATimeOut() {
        var testIsOver = new CountDownLatch(1);
        TWILIO.next(dana.e164(), form -> {
            var taken = TWILIO.take(form);
            testIsOver.await();
            return FakeTwilio.created(taken);
        });
        OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
        eventuallyStages("QUEUED");
        testIsOver.countDown();
        assertThat(TWILIO.requests(dana.e164())).hasSize(1);
        assertThat(TWILIO.lookUps(dana.e164())).isPositive();
        assertThat(query("select sid from message", String.class))
                .containsExactly(TWILIO.taken(dana.e164()).getFirst().sid());
        eventually(() -> assertThat(told()).containsExactly("WHATSAPP QUEUED"));
    }

    @Test
    void looksUpInsteadOfRepeatingAfterALostConnection() {
        TWILIO.next(dana.e164(), form -> {
            TWILIO.take(form);
            return Reply.none();
        });
        OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
        eventuallyStages("QUEUED");
        assertThat(TWILIO.requests(dana.e164())).hasSize(1);
    }

    @Test
    void looksUpInsteadOfRepeatingAfterAServerError() {
        TWILIO.next(dana.e164(), form -> {
            TWILIO.take(form);
            return FakeTwilio.refusal(503, 20503);
        });
        OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
        eventuallyStages("QUEUED");
        assertThat(TWILIO.requests(dana.e164())).hasSize(1);
    }

    @Test
    void doesNotRepeatWhatCannotBeFoundButSaysSo() {
        TWILIO.next(dana.e164(), form -> Reply.none());
        OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
        eventuallyStages("UNKNOWN");
        assertThat(TWILIO.requests(dana.e164())).hasSize(1);
        assertThat(TWILIO.lookUps(dana.e164())).isEqualTo(3);
        eventually(() -> assertThat(told()).containsExactly("WHATSAPP FAILED unknown"));
    }

    @Test
    void believesAReportOfWhatCouldNotBeFound() {
        TWILIO.next(dana.e164(), form -> Reply.none());
        OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
        eventuallyStages("UNKNOWN");
        report(reportsGoTo(), "SM" + "a".repeat(32), "delivered");
        eventuallyStages("DELIVERED");
        eventually(() -> assertThat(told()).containsExactly("WHATSAPP FAILED unknown", "WHATSAPP DELIVERED"));
    }

    @Test
    void sendsLaterWhatFoundNoConnection() {
        TWILIO.away(() -> {
            OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
            eventually(() -> assertThat(query(
                            "select key from work where kind = 'HandOver' and done_at is null and key like '%:2'",
                            String.class))
                    .hasSize(1));
            assertThat(query("select stage from message", String.class)).containsExactly("WAITING");
        });
        eventuallyStages("QUEUED");
        assertThat(TWILIO.taken(dana.e164())).hasSize(1);
        assertThat(TWILIO.lookUps(dana.e164())).isZero();
    }

    @Test
    void sendsLaterWhatCameTooFast() {
        TWILIO.next(dana.e164(), form -> FakeTwilio.refusal(429, 20429));
        OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
        eventuallyStages("QUEUED");
        assertThat(TWILIO.requests(dana.e164())).hasSize(2);
        assertThat(TWILIO.taken(dana.e164())).hasSize(1);
    }

    @Test
    void looksUpWhatAnInstanceThatDiedBetweenRequestAndCommitHadSent() {
        TWILIO.next(dana.e164(), form -> {
            takeOverTheWork();
            return FakeTwilio.created(TWILIO.take(form));
        });
        OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
        eventuallyStages("QUEUED");
        assertThat(TWILIO.requests(dana.e164())).hasSize(1);
        assertThat(TWILIO.lookUps(dana.e164())).isPositive();
        assertThat(query("select sid from message", String.class))
                .containsExactly(TWILIO.taken(dana.e164()).getFirst().sid());
    }

    /** The lease ran out and another instance counts its own attempt: what this one commits has no effect. */
    private void takeOverTheWork() {
        Tenancy.as(
                clinic,
                () -> transaction.execute(status -> jdbc.sql(
                                "update work set attempt = attempt + 1, due_at = now() where kind = 'HandOver'")
                        .update()));
    }

    @Test
    void settlesOneMessageBeforeItAttemptsAnotherToTheSameReceiver() {
        var stageOfTheFirst = new AtomicReference<String>();
        TWILIO.next(dana.e164(), form -> {
            TWILIO.take(form);
            return Reply.none();
        });
        TWILIO.next(dana.e164(), form -> {
            stageOfTheFirst.set(query("select stage from message where words = 'ראשונה'", String.class)
                    .getFirst());
            TWILIO.take(form);
            return Reply.none();
        });
        OTHERS.publish(Stories.message(clinic, dana, "ראשונה"));
        eventuallyStages("ATTEMPTED");
        OTHERS.publish(Stories.message(clinic, dana, "שנייה"));
        eventuallyStages("QUEUED", "QUEUED");
        assertThat(stageOfTheFirst).hasValue("QUEUED");
        assertThat(TWILIO.requests(dana.e164())).hasSize(2);
        for (var taken : TWILIO.taken(dana.e164())) {
            assertThat(query("select words from message where sid = '" + taken.sid() + "'", String.class))
                    .containsExactly((String) variables(taken.form()).get("2"));
        }
    }
}
