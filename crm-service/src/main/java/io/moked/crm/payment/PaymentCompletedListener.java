package io.moked.crm.payment;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.payment.PaymentCompleted;
import org.springframework.stereotype.Component;

/** Notes that a customer paid. */
@Component
class PaymentCompletedListener implements ListensTo<PaymentCompleted> {

    private final Payments payments;

    PaymentCompletedListener(Payments payments) {
        this.payments = payments;
    }

    @Override
    public void on(PaymentCompleted payment) {
        payments.received(payment);
    }
}
