package io.moked.example;

import io.moked.chassis.api.BodyLimit;
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
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The notes of a business for people and integrators. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/notes")
@RolesAllowed({"ADMIN", "OWNER"})
class ApiController {

    record Note(
            @Size(min = 1, max = 20, message = "text.length")
            String text,

            List<Integer> marks) {}

    private final Notes notes;
    private final Cursors cursors;

    ApiController(Notes notes, Cursors cursors) {
        this.notes = notes;
        this.cursors = cursors;
    }

    @GetMapping
    Page<String> list(
            @PathVariable BusinessId business,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var list = "notes " + business;
        var after = cursor.isEmpty() ? "" : cursors.open(list, cursor).getFirst();
        var found = notes.all().stream()
                .filter(text -> text.compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, text -> cursors.seal(list, List.of(text)));
    }

    @PostMapping
    @Idempotent
    ResponseEntity<Note> create(@PathVariable BusinessId business, @RequestBody @Valid Note note) {
        notes.add(business, note.text());
        if (note.text().equals("broken")) {
            throw Problem.conflict("text", "text.broken");
        }
        return Versioned.created(URI.create("/notes/1"), 1, note);
    }

    @PostMapping("/links")
    @Idempotent(secret = true)
    Note createLink(@PathVariable BusinessId business) {
        notes.add(business, "link");
        return new Note("secret-" + UUID.randomUUID().toString().substring(0, 8), List.of());
    }

    @PostMapping("/large")
    @BodyLimit(2 << 20)
    int large(@PathVariable BusinessId business, @RequestBody byte[] content) {
        return content.length;
    }

    @PutMapping("/{id}")
    ResponseEntity<Note> change(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody @Valid Note note) {
        expected.check(7);
        return Versioned.ok(8, note);
    }
}
