package io.moked.events.payment;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.Money;
import io.moked.events.PhoneNumber;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.conversation.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody paid. Nobody publishes it yet: billing-service keeps what people are asked to pay, and takes no payments so far.
 *
 * @param paymentId the payment; told once, however often it is told
 * @param businessId who was paid
 * @param customerPhone who paid
 * @param amount how much, VAT included, in agorot
 * @param description what for, in Hebrew
 * @param appointmentId the appointment that was paid for; absent if it was for something else, or nobody knows
 * @param conversationId the conversation in which the payment was asked for; absent if it was not in one
 * @param paidAt when the money was taken, as the payment's provider has it
 */
@EventType(topic = "payment.completed", owner = "billing-service", key = "paymentId", usedBy = "crm-service")
public record PaymentCompleted(
        PaymentId paymentId,
        BusinessId businessId,
        PhoneNumber customerPhone,
        Money amount,
        String description,
        @Nullable AppointmentId appointmentId,
        @Nullable ConversationId conversationId,
        Instant paidAt)
        implements Event {

    @Override
    public String key() {
        return paymentId.toString();
    }
}
