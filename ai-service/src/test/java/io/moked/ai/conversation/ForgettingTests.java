package io.moked.ai.conversation;

import static io.moked.ai.Vendors.calls;
import static io.moked.ai.Vendors.says;
import static io.moked.ai.Vendors.script;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.ai.AiTests;
import io.moked.ai.Stories;
import io.moked.ai.TestCaller;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.call.CallReceived;
import io.moked.events.conversation.ConversationId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Conversations of now, looked at by a clock that is ahead. */
class ForgettingTests extends AiTests {

    private static final String[] PERSONAL = {"conversation", "step", "entry", "wish", "turn"};

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ConversationSettings settings;

    @Autowired
    Conversations conversations;

    @Test
    void forgetsEverythingOfAConversationThatIsLongOver() {
        var caller = callerWhoLeftAMessage();
        forgetIn(Duration.ofDays(29));
        assertThat(PERSONAL).allSatisfy(table -> assertThat(rows(caller, table)).isPositive());
        forgetIn(Duration.ofDays(31));
        assertThat(PERSONAL).allSatisfy(table -> assertThat(rows(caller, table)).isZero());
        assertThat(rows(caller, "business")).isEqualTo(1);
    }

    @Test
    void keepsAConversationThatBeganLongAgoAndGoesOn() {
        var caller = callerWhoLeftAMessage();
        heardLater(caller, Duration.ofDays(20));
        forgetIn(Duration.ofDays(40));
        assertThat(rows(caller, "step")).isEqualTo(1);
        forgetIn(Duration.ofDays(51));
        assertThat(rows(caller, "conversation")).isZero();
    }

    @Test
    void forgetsACallInWhichNothingWasSaid() {
        var caller = callerAt(Stories.clinic());
        caller.rings(CallReceived.Answering.PERSON);
        io.moked.chassis.testing.Eventually.eventually(
                () -> assertThat(rows(caller, "conversation")).isEqualTo(1));
        forgetIn(Duration.ofDays(31));
        assertThat(rows(caller, "conversation")).isZero();
    }

    @Test
    void forgetsATrialAfterADay() {
        var caller = callerAt(Stories.clinic());
        Tenancy.as(caller.businessId(), () -> {
            conversations.rehearse(caller.businessId(), ConversationId.random(), Stories.DANA);
            return true;
        });
        forgetIn(Duration.ofHours(23));
        assertThat(rows(caller, "conversation")).isEqualTo(1);
        forgetIn(Duration.ofHours(25));
        assertThat(rows(caller, "conversation")).isZero();
    }

    private TestCaller callerWhoLeftAMessage() {
        var caller = callerAt(Stories.clinic());
        script(calls("take_message", Map.of("message", "הכתר נפל")), says("מסרתי."));
        caller.hearsAfter("תמסרו שהכתר נפל");
        return caller;
    }

    private void forgetIn(Duration time) {
        new Forgetting(jdbc, transactions, settings, Clock.offset(Clock.system(ZoneOffset.UTC), time)).forget();
    }

    private void heardLater(TestCaller caller, Duration time) {
        Tenancy.as(
                caller.businessId(),
                () -> transaction.execute(
                        status -> jdbc.sql("update step set heard_at = heard_at + ? * interval '1 second'")
                                .params(time.toSeconds())
                                .update()));
    }

    private int rows(TestCaller caller, String table) {
        return Tenancy.as(
                caller.businessId(),
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
    }
}
