package io.moked.messaging;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.TenancyRules;
import io.moked.events.BusinessId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class TenancyTests extends MessagingTest {

    @Autowired
    JdbcTemplate template;

    @Test
    void keepsBusinessesApartInEveryTable() {
        TenancyRules.hold(template);
    }

    @Test
    void showsABusinessNoMessageOfAnother() {
        OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
        eventually(() -> assertThat(TWILIO.taken(dana.e164())).hasSize(1));
        assertThat(Tenancy.<Long, RuntimeException>as(
                        BusinessId.random(),
                        () -> transaction.execute(status -> jdbc.sql("select count(*) from message")
                                .query(Long.class)
                                .single())))
                .isZero();
    }
}
