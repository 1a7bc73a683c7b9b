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
                            state, refusal, requested_at)
                        values (:business, :id, :request, :customer, :amount, :description, :state, :refusal, :at)
                        on conflict (business_id, request_id) do nothing""")
                .param("business", payment.business().value())
                .param("id", payment.id().value())
                .param("request", payment.request().value())
                .param("customer", payment.customer().e164())
                .param("amount", payment.amount().agorot())
                .param("description", payment.description())
                .param("state", payment.state().name())
                .param("refusal", payment.refusal())
                .param("at", payment.requestedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
