package io.moked.crm.appointment.feed;

import io.moked.chassis.api.Idempotent;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes and revokes the link of a member of staff's feed. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/staff/{staff}/calendar-feed")
@RolesAllowed({"ADMIN", "OWNER"})
@Transactional
class FeedsController {

    /**
     * Shown once.
     *
     * @param path below the address of this platform
     */
    record Link(String path) {}

    private final Feeds feeds;

    FeedsController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Feeds.Feed getCalendarFeed(@PathVariable BusinessId business, @PathVariable StaffId staff) {
        return feeds.find(business, staff).orElseThrow(Problem::notFound);
    }

    /** Makes a link; the one before leads nowhere any more. */
    @PostMapping
    @Idempotent(secret = true)
    @ResponseStatus(HttpStatus.CREATED)
    Link createCalendarFeed(@PathVariable BusinessId business, @PathVariable StaffId staff) {
        var secret = feeds.create(business, staff).orElseThrow(Problem::notFound);
        return new Link("/feeds/" + secret.text() + ".ics");
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeCalendarFeed(@PathVariable BusinessId business, @PathVariable StaffId staff) {
        if (!feeds.revoke(business, staff)) {
            throw Problem.notFound();
        }
    }
}
