package io.moked.ai.scenario;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.customer.CustomerErased;
import org.springframework.stereotype.Component;

@Component("scenarioCustomerErasedListener")
class CustomerErasedListener implements ListensTo<CustomerErased> {

    private final Scenarios scenarios;

    CustomerErasedListener(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public void on(CustomerErased event) {
        scenarios.erase(event);
    }
}
