package io.moked.crm.task;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.task.TaskRequested;
import org.springframework.stereotype.Component;

/** Notes what a person should do. */
@Component
class TaskRequestedListener implements ListensTo<TaskRequested> {

    private final Tasks tasks;

    TaskRequestedListener(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void on(TaskRequested request) {
        tasks.open(request);
    }
}
