package io.moked.ai.prompt;

import io.moked.chassis.inbox.ListensTo;
import io.moked.chassis.work.Work;
import io.moked.events.business.BusinessChanged;
import org.springframework.stereotype.Component;

@Component("promptsOfChangedBusiness")
class BusinessChangedListener implements ListensTo<BusinessChanged> {

    private final Work work;

    BusinessChangedListener(Work work) {
        this.work = work;
    }

    @Override
    public void on(BusinessChanged event) {
        work.note(
                event.businessId(),
                Long.toString(event.version()),
                new PreparePrompts(event.businessId(), event.version()));
    }
}
