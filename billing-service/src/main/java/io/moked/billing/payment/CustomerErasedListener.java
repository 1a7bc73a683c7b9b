package io.moked.billing.payment;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.customer.CustomerErased;
import org.springframework.stereotype.Component;

@Component
class CustomerErasedListener implements ListensTo<CustomerErased> {

    private final Payments payments;

    CustomerErasedListener(Payments payments) {
        this.payments = payments;
    }

    @Override
    public void on(CustomerErased event) {
        payments.forget(event);
    }
}
