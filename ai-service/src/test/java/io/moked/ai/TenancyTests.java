package io.moked.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.TenancyRules;
import io.moked.events.BusinessId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class TenancyTests extends AiTests {

    @Autowired
    JdbcTemplate template;

    @Test
    void protectsEveryTable() {
        TenancyRules.hold(template);
    }

    @Test
    void showsABusinessNothingOfAnother() {
        var caller = callerAt(Stories.clinic());
        caller.hearsAfter("שלום");
        for (var table : new String[] {"business", "conversation", "step", "entry", "turn", "phrase"}) {
            assertThat(rows(caller.businessId(), table)).as(table).isPositive();
            assertThat(rows(BusinessId.random(), table)).as(table).isZero();
        }
    }

    private int rows(BusinessId as, String table) {
        return Tenancy.as(
                as,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
    }
}
