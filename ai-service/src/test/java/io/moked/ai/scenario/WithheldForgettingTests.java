package io.moked.ai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.ai.AiTests;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

class WithheldForgettingTests extends AiTests {

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ScenarioSettings settings;

    private final BusinessId business = BusinessId.random();

    @Test
    void forgetsOnlyThoseOfWithheldNumbersAndNotTooSoon() {
        keep(null);
        keep("+972541234567");
        forgetsIn(settings.keepWithheld().minusDays(1));
        assertThat(scenarios()).isEqualTo(2);
        forgetsIn(settings.keepWithheld().plusDays(1));
        assertThat(scenarios()).isEqualTo(1);
    }

    private void forgetsIn(Duration time) {
        new WithheldForgetting(jdbc, transactions, settings, Clock.offset(Clock.system(ZoneOffset.UTC), time)).forget();
    }

    private void keep(@Nullable String caller) {
        Tenancy.as(
                business,
                () -> transaction.execute(status -> jdbc.sql("""
                        insert into scenario (business_id, id, call_id, caller, said_at, title, turns, checks, note,
                            created_at, changed_at)
                        values (?, ?, ?, ?, now(), 'מחיר', '[]', '[]', '', now(), now())""")
                        .params(business.value(), UUID.randomUUID(), UUID.randomUUID(), caller)
                        .update()));
    }

    private int scenarios() {
        return Tenancy.as(
                business,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from scenario where business_id = ?")
                        .params(business.value())
                        .query(Integer.class)
                        .single()));
    }
}
