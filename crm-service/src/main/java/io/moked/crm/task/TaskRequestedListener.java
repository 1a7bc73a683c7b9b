package io.moked.crm.task;

import io.moked.chassis.inbox.ListensTo;
import io.moked.crm.customer.Forgotten;
import io.moked.events.task.TaskRequested;
import org.springframework.stereotype.Component;

/** Notes what a person should do, unless it is about somebody who was erased since. */
@Component
class TaskRequestedListener implements ListensTo<TaskRequested> {

    private final Tasks tasks;
    private final Forgotten forgotten;

    TaskRequestedListener(Tasks tasks, Forgotten forgotten) {
        this.tasks = tasks;
        this.forgotten = forgotten;
    }

    @Override
    public void on(TaskRequested request) {
        if (!isForgotten(request)) {
            tasks.open(request);
        }
    }

    private boolean isForgotten(TaskRequested request) {
        var call = request.callId();
        var phone = request.customerPhone();
        return (call != null && forgotten.has(request.businessId(), call.value()))
                || (phone != null && forgotten.has(request.businessId(), phone, request.requestedAt()));
    }
}
