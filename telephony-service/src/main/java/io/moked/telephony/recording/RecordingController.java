package io.moked.telephony.recording;

import io.moked.chassis.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives a recording to another service, within the businesses of that service's token. */
@RestController
@RolesAllowed("SERVICE")
class RecordingController {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EncryptedRecordings store;

    RecordingController(JdbcClient jdbc, PlatformTransactionManager transactions, EncryptedRecordings store) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.store = store;
    }

    @GetMapping("/internal/recordings/{id}")
    ResponseEntity<byte[]> recording(@PathVariable UUID id) throws IOException {
        var mediaType = transaction.execute(status -> jdbc.sql("select media_type from recording where id = ?")
                .params(id)
                .query(String.class)
                .optional());
        if (mediaType.isEmpty()) {
            throw none();
        }
        var file = store.get(id).orElseThrow(RecordingController::none);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(mediaType.get()))
                .contentLength(file.length)
                .cacheControl(CacheControl.noStore())
                .body(file);
    }

    private static Problem none() {
        return new Problem(HttpStatus.NOT_FOUND, "no-such-recording", "There is no recording here.");
    }
}
