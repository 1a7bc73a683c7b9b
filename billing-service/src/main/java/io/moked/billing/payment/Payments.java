package io.moked.billing.payment;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All payments. */
@Repository
class Payments {

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a payment, unless its request has led to one already. */
    void add(Payment payment) {
        jdbc.sql("""
                        insert into payment (business_id, id, request_id, customer_phone, amount_agorot, description,
                            state, requested_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (business_id, request_id) do nothing""")
                .params(
                        payment.business().value(),
                        payment.id().value(),
                        payment.request().value(),
                        payment.customer().e164(),
                        payment.amount().agorot(),
                        payment.description(),
                        payment.state().name(),
                        payment.requestedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
