package io.moked.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.TenancyRules;
import io.moked.events.BusinessId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TelephonyTest
class TenancyTests {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    @Test
    void keepsEveryTableApartButWhoseNumberIsWhose() {
        TenancyRules.hold(jdbc, "number_claim");
    }

    @Test
    void showsACallToItsBusinessOnly() {
        var clinic = stories.clinic();
        carrier.dial(clinic.number()).begin();

        assertThat(calls(clinic.id())).isEqualTo(1);
        assertThat(calls(BusinessId.random())).isZero();
    }

    private long calls(BusinessId business) {
        return Tenancy.as(
                business,
                () -> transaction.execute(status -> jdbc.queryForObject("select count(*) from call", Long.class)));
    }
}
