package io.moked.example;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.customer.CustomerChanged;
import org.springframework.stereotype.Component;

/** Notes the name of each customer; cannot bear a customer called Trouble until it is told to. */
@Component
class CustomerChangedListener implements ListensTo<CustomerChanged> {

    static volatile boolean bearsTrouble;

    private final Notes notes;

    CustomerChangedListener(Notes notes) {
        this.notes = notes;
    }

    @Override
    public void on(CustomerChanged event) {
        notes.add(event.businessId(), event.name() + " " + event.customerId());
        if ("Trouble".equals(event.name()) && !bearsTrouble) {
            throw new IllegalStateException("trouble");
        }
    }
}
