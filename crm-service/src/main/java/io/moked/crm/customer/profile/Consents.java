package io.moked.crm.customer.profile;

import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers agreed to and refused; nothing is ever changed here. */
@Repository
class Consents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All, newest first. */
    List<Consent> of(BusinessId business, CustomerId customer) {
        return jdbc.sql("""
                select purpose, channel, granted, source, at from consent
                where business_id = ? and customer_id = ? order by id desc""")
                .params(business.value(), customer.value())
                .query((row, number) -> new Consent(
                        row.getString("purpose"),
                        Consent.Channel.valueOf(row.getString("channel")),
                        row.getBoolean("granted"),
                        row.getString("source"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    Consent add(BusinessId business, CustomerId customer, Consent consent) {
        var now = clock.instant();
        jdbc.sql("""
                insert into consent (business_id, customer_id, purpose, channel, granted, source, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(business.value(), customer.value(), consent.purpose())
                .params(consent.channel().name(), consent.granted(), consent.source(), Timestamp.from(now))
                .update();
        jdbc.sql("update customer set version = version + 1, changed_at = ? where business_id = ? and id = ?")
                .params(Timestamp.from(now), business.value(), customer.value())
                .update();
        return new Consent(consent.purpose(), consent.channel(), consent.granted(), consent.source(), now);
    }
}
