package io.moked.crm.task;

import io.moked.chassis.api.Cursors;
import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.api.Idempotent;
import io.moked.chassis.api.Page;
import io.moked.chassis.api.Versioned;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
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

    /**
     * Lists tasks: those that are due by what comes next, those that are done by when, all others newest first.
     *
     * @param waitingFor this member of staff's and nobody's
     */
    @GetMapping
    @Transactional(readOnly = true)
    Page<TaskView> listTasks(
            @PathVariable BusinessId business,
            @RequestParam(required = false) TaskView.@Nullable Status status,
            @RequestParam(required = false) TaskFilter.@Nullable Due due,
            @RequestParam(required = false) @Nullable UUID assignee,
            @RequestParam(required = false) @Nullable UUID waitingFor,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(required = false) @Nullable UUID lead,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var filter = new TaskFilter(status, due, assignee, waitingFor, customer, lead);
        var name = "tasks " + business + ' ' + filter;
        var after = cursor.isEmpty() ? null : TaskList.Place.of(cursors.open(name, cursor));
        return Page.of(
                list.find(business, filter, after, limit + 1),
                limit,
                task -> cursors.seal(name, TaskList.Place.of(task, filter.order())));
    }

    @GetMapping("/counts")
    @Transactional(readOnly = true)
    TaskList.Counts countTasks(
            @PathVariable BusinessId business,
            @RequestParam(required = false) @Nullable UUID assignee,
            @RequestParam(required = false) @Nullable UUID waitingFor) {
        return list.counts(business, assignee, waitingFor);
    }

    @PostMapping
    @Transactional
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TaskView> createTask(@PathVariable BusinessId business, @RequestBody TaskDraft draft) {
        var id = tasks.create(business, draft);
        var location = URI.create("/api/v1/businesses/" + business + "/tasks/" + id);
        return Versioned.created(location, 1, list.find(business, id).orElseThrow());
    }

    /** Rewrites a task; what it is about stays, unless something else is told. */
    @PutMapping("/{id}")
    @Transactional
    ResponseEntity<TaskView> rewriteTask(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody TaskDraft draft) {
        expected.check(tasks.lockedVersion(business, id).orElseThrow(Problem::notFound));
        tasks.change(business, id, draft);
        return answer(business, id);
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
