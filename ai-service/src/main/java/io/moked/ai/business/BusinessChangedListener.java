package io.moked.ai.business;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.business.BusinessChanged;
import org.springframework.stereotype.Component;

@Component
class BusinessChangedListener implements ListensTo<BusinessChanged> {

    private final Businesses businesses;

    BusinessChangedListener(Businesses businesses) {
        this.businesses = businesses;
    }

    @Override
    public void on(BusinessChanged event) {
        businesses.keep(event);
    }
}
