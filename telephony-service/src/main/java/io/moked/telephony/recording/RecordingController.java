package io.moked.telephony.recording;

import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives a recording to another service, and plays it to the people of its business, from any place in it. */
@RestController
class RecordingController {

    private final RecordingFiles files;

    RecordingController(RecordingFiles files) {
        this.files = files;
    }

    @GetMapping("/internal/recordings/{id}")
    @RolesAllowed("SERVICE")
    ResponseEntity<byte[]> recording(@PathVariable UUID id) throws IOException {
        var file = files.find(id).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .contentType(file.type())
                .contentLength(file.content().length)
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }

    @GetMapping("/api/v1/businesses/{business}/recordings/{id}")
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "audio/wav", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> recordingOfBusiness(@PathVariable BusinessId business, @PathVariable UUID id)
            throws IOException {
        var file = files.find(business, id).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .contentType(file.type())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(new ByteArrayResource(file.content()));
    }
}
