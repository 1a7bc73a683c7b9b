package io.moked.billing.payment;

import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerErased;
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

    /**
     * Forgets whom and for what a customer who was erased was asked to pay. The rows stay, as what the business asked for, by
     * amount and day. No law needs their number and description: what has to be kept for seven years
     * are the books and the documents issued on money that was received (הוראות מס הכנסה (ניהול פנקסי חשבונות), section
     * 25), and all that is here are requests, pending or refused. A payment that was made needs another answer.
     *
     * <p>A {@code payment.requested} from before that arrives after this stays as it is.
     */
    void forget(CustomerErased erased) {
        jdbc.sql("""
                        update payment set customer_phone = null, description = ''
                        where business_id = ? and customer_phone = any (?) and requested_at <= ?
                            and state in ('PENDING', 'REFUSED')""")
                .params(
                        erased.businessId().value(),
                        erased.phones().stream().map(PhoneNumber::e164).toArray(String[]::new),
                        erased.erasedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
