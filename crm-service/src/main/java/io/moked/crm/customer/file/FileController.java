package io.moked.crm.customer.file;

import io.moked.chassis.api.Idempotent;
import io.moked.chassis.api.Page;
import io.moked.chassis.problem.Problem;
import io.moked.chassis.seal.BrokenSeal;
import io.moked.crm.customer.CustomerFile;
import io.moked.crm.customer.Customers;
import io.moked.crm.customer.FileObserver;
import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerId;
import io.moked.hebrew.text.HebrewText;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of a customer, for people and integrators. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/customers/{id}/files")
@RolesAllowed({"ADMIN", "OWNER", "AGENT"})
@Transactional
class FileController {

    private static final int LONGEST_NAME = 200;

    private final CustomerFiles files;
    private final Customers customers;
    private final ObjectProvider<FileObserver> observers;
    private final Clock clock;

    FileController(CustomerFiles files, Customers customers, ObjectProvider<FileObserver> observers, Clock clock) {
        this.observers = observers;
        this.files = files;
        this.customers = customers;
        this.clock = clock;
    }

    @GetMapping
    Page<CustomerFile> listFiles(@PathVariable BusinessId business, @PathVariable CustomerId id) {
        return new Page<>(files.of(business, customer(business, id)), null, null);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    CustomerFile addFile(
            @PathVariable BusinessId business, @PathVariable CustomerId id, @RequestPart MultipartFile file)
            throws IOException {
        var customer = customer(business, id);
        var name = name(file.getOriginalFilename());
        var content = file.getBytes();
        var kind = FileKind.of(name, content).orElseThrow(() -> Problem.invalid("file", "file.type"));
        var added = new CustomerFile(UUID.randomUUID(), name, kind.mediaType(), content.length, clock.instant());
        files.add(business, customer, added, content);
        observers.forEach(observer -> observer.added(business, customer, added));
        return added;
    }

    @GetMapping("/{fileId}")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> getFile(
            @PathVariable BusinessId business, @PathVariable CustomerId id, @PathVariable UUID fileId)
            throws BrokenSeal {
        var file = files.find(business, customer(business, id), fileId).orElseThrow(Problem::notFound);
        var attachment = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(files.content(business, file.id()));
    }

    @DeleteMapping("/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteFile(@PathVariable BusinessId business, @PathVariable CustomerId id, @PathVariable UUID fileId) {
        if (!files.delete(business, customer(business, id), fileId)) {
            throw Problem.notFound();
        }
        observers.forEach(observer -> observer.removed(business, fileId));
    }

    private CustomerId customer(BusinessId business, CustomerId id) {
        return customers.remaining(business, id).orElseThrow(Problem::notFound);
    }

    /** Without folders and what no name should have. */
    private static String name(@org.jspecify.annotations.Nullable String said) {
        var plain = HebrewText.withoutBidiControls(said == null ? "" : said)
                .replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", "")
                .replaceAll("^.*[/\\\\]", "")
                .strip();
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }
}
