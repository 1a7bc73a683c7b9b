package io.moked.billing.payment;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.payment.PaymentRequested;
import org.springframework.stereotype.Component;

@Component
class PaymentRequestedListener implements ListensTo<PaymentRequested> {

    private final Payments payments;

    PaymentRequestedListener(Payments payments) {
        this.payments = payments;
    }

    @Override
    public void on(PaymentRequested event) {
        payments.add(Payment.asked(event));
    }
}
