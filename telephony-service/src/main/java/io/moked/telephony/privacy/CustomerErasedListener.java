package io.moked.telephony.privacy;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.customer.CustomerErased;
import org.springframework.stereotype.Component;

@Component
class CustomerErasedListener implements ListensTo<CustomerErased> {

    private final Erasure erasure;

    CustomerErasedListener(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public void on(CustomerErased event) {
        erasure.erase(event);
    }
}
