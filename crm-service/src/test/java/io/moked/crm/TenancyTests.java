package io.moked.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.TenancyRules;
import io.moked.crm.business.BusinessStories;
import io.moked.crm.business.Businesses;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@CrmTest
class TenancyTests {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    BusinessStories stories;

    @Autowired
    Businesses businesses;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyTableBelongsToBusinesses() {
        TenancyRules.hold(jdbc);
    }

    @Test
    void aBusinessIsThereForItselfOnly() {
        var one = stories.clinic();
        var other = stories.clinic();
        var found = Tenancy.as(one.id(), () -> transaction.execute(status -> businesses.find(one.id())));
        var foreign = Tenancy.as(other.id(), () -> transaction.execute(status -> businesses.find(one.id())));
        assertThat(found).hasValue(one);
        assertThat(foreign).isEmpty();
    }

    @Test
    void aRowOfAnotherBusinessCannotBeWritten() {
        var one = stories.clinic();
        var other = stories.clinic();
        assertThatThrownBy(() -> Tenancy.as(
                        other.id(),
                        () -> transaction.execute(status -> jdbc.update(
                                "insert into phone_call (business_id, id) values (?, gen_random_uuid())",
                                one.id().value()))))
                .hasStackTraceContaining("violates row-level security");
    }

    @Test
    void aViolatedRuleDoesNotQuoteTheRow() {
        var clinic = stories.clinic();
        assertThatThrownBy(() -> Tenancy.as(
                        clinic.id(),
                        () -> transaction.execute(status -> jdbc.update(
                                "insert into customer (business_id, id, name, main_phone, version) values (?, gen_random_uuid(), ?, ?, 1)",
                                clinic.id().value(),
                                "דנה כהן",
                                "+972502345678"))))
                .isInstanceOf(DataIntegrityViolationException.class)
                .satisfies(failure -> assertThat(Throwables.getStackTrace(failure))
                        .contains("changed_at")
                        .doesNotContain("דנה", "2345678"));
    }
}
