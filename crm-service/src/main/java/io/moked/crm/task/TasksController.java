package io.moked.crm.task;

import io.moked.chassis.api.Cursors;
import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.api.Page;
import io.moked.chassis.api.Versioned;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tasks of a business for the people who do them. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/tasks")
@RolesAllowed({"ADMIN", "OWNER", "AGENT"})
class TasksController {

    /** What can be changed of a task. */
    record TaskChange(@NotNull(message = "status.missing") TaskView.Status status) {}

    private final Tasks tasks;
    private final TaskList list;
    private final Cursors cursors;

    TasksController(Tasks tasks, TaskList list, Cursors cursors) {
        this.tasks = tasks;
        this.list = list;
        this.cursors = cursors;
    }

    /** Lists tasks, newest first. */
    @GetMapping
    @Transactional(readOnly = true)
    Page<TaskView> listTasks(
            @PathVariable BusinessId business,
            @RequestParam(required = false) TaskView.@Nullable Status status,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var name = "tasks " + business + ' ' + status;
        var after = cursor.isEmpty() ? null : place(cursors.open(name, cursor));
        return Page.of(
                list.find(business, status, after, limit + 1),
                limit,
                task -> cursors.seal(
                        name, List.of(task.requestedAt().toString(), task.id().toString())));
    }

    private static TaskList.Place place(List<String> parts) {
        return new TaskList.Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    ResponseEntity<TaskView> getTask(@PathVariable BusinessId business, @PathVariable UUID id) {
        return answer(business, id);
    }

    /** Marks a task as done, or as open again. */
    @PatchMapping("/{id}")
    @Transactional
    ResponseEntity<TaskView> changeTask(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody @Valid TaskChange change) {
        expected.check(tasks.lockedVersion(business, id).orElseThrow(Problem::notFound));
        tasks.mark(business, id, change.status());
        return answer(business, id);
    }

    private ResponseEntity<TaskView> answer(BusinessId business, UUID id) {
        var task = list.find(business, id).orElseThrow(Problem::notFound);
        return Versioned.ok(task.version(), task);
    }
}
