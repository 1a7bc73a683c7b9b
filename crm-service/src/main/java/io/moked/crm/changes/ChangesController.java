package io.moked.crm.changes;

import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Server-sent events of what changes in a business. A stream blocks its virtual thread, holds no transaction, and is over
 * after a minute, so that whoever may no longer read is asked again who they are.
 */
@RestController
class ChangesController {

    private static final Logger log = LoggerFactory.getLogger(ChangesController.class);

    /** The gateway gives up on a service that says nothing for 13 seconds. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final Duration LIFE = Duration.ofSeconds(60);

    private final ChangeStreams streams;

    ChangesController(ChangeStreams streams) {
        this.streams = streams;
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string")))
    @GetMapping(path = "/api/v1/businesses/{business}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    void followChanges(@PathVariable BusinessId business, HttpServletResponse response) {
        var stream = streams.open(business)
                .orElseThrow(() -> new Problem(
                        HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many pages follow this business."));
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader("Cache-Control", "no-store");
            stream.writeTo(response.getOutputStream(), HEARTBEAT, LIFE);
        } catch (IOException e) {
            log.atDebug().addKeyValue("reason", e.getClass().getName()).log("A page is gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.close(business, stream);
        }
    }
}
