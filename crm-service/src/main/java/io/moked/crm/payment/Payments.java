package io.moked.crm.payment;

import io.moked.crm.customer.Customers;
import io.moked.crm.customer.Forgotten;
import io.moked.crm.lead.LeadPayment;
import io.moked.crm.timeline.Timeline;
import io.moked.crm.timeline.TimelineEntry;
import io.moked.events.customer.CustomerId;
import io.moked.events.payment.PaymentCompleted;
import io.moked.hebrew.text.HebrewText;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The payments, each once. Of one by somebody who was erased since, amount and time are kept and nothing else, whether it
 * came before the erasure or after it.
 */
@Repository
class Payments {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Forgotten forgotten;
    private final Timeline timeline;
    private final LeadPayment leads;

    Payments(JdbcClient jdbc, Customers customers, Forgotten forgotten, Timeline timeline, LeadPayment leads) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.forgotten = forgotten;
        this.timeline = timeline;
        this.leads = leads;
    }

    void received(PaymentCompleted payment) {
        if (isForgotten(payment)) {
            keep(payment, null, "", null, null);
            return;
        }
        var customer = customers
                .withPhone(payment.businessId(), payment.customerPhone())
                .id();
        var description = HebrewText.withoutBidiControls(payment.description()).strip();
        var appointment =
                payment.appointmentId() == null ? null : payment.appointmentId().value();
        var conversation = payment.conversationId() == null
                ? null
                : payment.conversationId().value();
        if (keep(payment, customer.value(), description, appointment, conversation)) {
            timeline.record(entry(payment, customer, description));
            leads.paid(
                    payment.businessId(),
                    customer,
                    payment.paymentId().value(),
                    appointment,
                    description,
                    payment.paidAt());
        }
    }

    private boolean isForgotten(PaymentCompleted payment) {
        var conversation = payment.conversationId();
        return conversation != null && forgotten.has(payment.businessId(), conversation.value())
                || forgotten.has(payment.businessId(), payment.customerPhone(), payment.paidAt());
    }

    private boolean keep(
            PaymentCompleted payment,
            @Nullable UUID customer,
            String description,
            @Nullable UUID appointment,
            @Nullable UUID conversation) {
        return jdbc.sql("""
                insert into payment (business_id, id, customer_id, amount_agorot, description, appointment_id,
                    conversation_id, paid_at)
                values (:business, :id, :customer, :amount, :description, :appointment, :conversation, :at)
                on conflict (business_id, id) do nothing""")
                        .param("business", payment.businessId().value())
                        .param("id", payment.paymentId().value())
                        .param("customer", customer)
                        .param("amount", payment.amount().agorot())
                        .param("description", description)
                        .param("appointment", appointment)
                        .param("conversation", conversation)
                        .param("at", Timestamp.from(payment.paidAt()))
                        .update()
                == 1;
    }

    private static TimelineEntry entry(PaymentCompleted payment, CustomerId customer, String description) {
        return new TimelineEntry(
                payment.businessId(),
                TimelineEntry.Kind.PAYMENT,
                payment.paymentId().value(),
                1,
                customer,
                null,
                payment.paidAt(),
                description,
                Map.of("amount", Map.of("agorot", payment.amount().agorot())));
    }
}
