package io.moked.crm.quality;

import io.moked.crm.quality.QualitySums.Quality;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The grades of the calls of a time. */
@RestController
class QualityController {

    private final QualitySums sums;

    QualityController(QualitySums sums) {
        this.sums = sums;
    }

    /**
     * Adds up the grades.
     *
     * @param from of calls begun at this moment or later
     * @param to of calls begun before this moment
     */
    @GetMapping("/api/v1/businesses/{business}/quality")
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    @Transactional(readOnly = true)
    Quality getQuality(
            @PathVariable BusinessId business,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        return sums.of(business, from, to);
    }
}
