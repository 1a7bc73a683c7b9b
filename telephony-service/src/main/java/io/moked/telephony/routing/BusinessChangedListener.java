package io.moked.telephony.routing;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.business.BusinessChanged;
import org.springframework.stereotype.Component;

@Component
class BusinessChangedListener implements ListensTo<BusinessChanged> {

    private final Lines lines;

    BusinessChangedListener(Lines lines) {
        this.lines = lines;
    }

    @Override
    public void on(BusinessChanged event) {
        lines.change(event);
    }
}
