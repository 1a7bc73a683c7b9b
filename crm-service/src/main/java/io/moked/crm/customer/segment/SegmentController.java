package io.moked.crm.customer.segment;

import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.api.Idempotent;
import io.moked.chassis.api.Page;
import io.moked.chassis.api.Versioned;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The segments of a business: everybody uses them, who manages the business makes them. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/segments")
@RolesAllowed({"ADMIN", "OWNER"})
@Transactional
class SegmentController {

    private final Segments segments;
    private final SegmentCount counting;
    private final SegmentTurns turns;

    SegmentController(Segments segments, SegmentCount counting, SegmentTurns turns) {
        this.segments = segments;
        this.counting = counting;
        this.turns = turns;
    }

    /** All segments, by name. */
    @GetMapping
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    @Transactional(readOnly = true)
    Page<Segment> listSegments(@PathVariable BusinessId business) {
        return new Page<>(segments.all(business), null, null);
    }

    @GetMapping("/{id}")
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    @Transactional(readOnly = true)
    ResponseEntity<Segment> getSegment(@PathVariable BusinessId business, @PathVariable UUID id) {
        var segment = segments.find(business, id).orElseThrow(Problem::notFound);
        return Versioned.ok(segment.version(), segment);
    }

    /** How many customers belong to what is not kept yet. */
    @PostMapping("/count")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    SegmentCount.Counted countSegment(@PathVariable BusinessId business, @RequestBody @Valid Definition definition) {
        return turns.take(() -> counting.of(business, definition));
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Segment> createSegment(@PathVariable BusinessId business, @RequestBody @Valid Segment.Form form) {
        var segment = segments.find(business, segments.create(business, form)).orElseThrow();
        var location = URI.create("/api/v1/businesses/" + business + "/segments/" + segment.id());
        return Versioned.created(location, segment.version(), segment);
    }

    @PutMapping("/{id}")
    ResponseEntity<Segment> changeSegment(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody @Valid Segment.Form form) {
        expected.check(segments.lock(business, id).orElseThrow(Problem::notFound));
        segments.change(business, id, form);
        return getSegment(business, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteSegment(@PathVariable BusinessId business, @PathVariable UUID id, ExpectedVersion expected) {
        expected.check(segments.lock(business, id).orElseThrow(Problem::notFound));
        segments.delete(business, id);
    }
}
