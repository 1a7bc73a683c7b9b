package io.moked.crm.customer.transfer;

import io.moked.chassis.api.BodyLimit;
import io.moked.crm.customer.Download;
import io.moked.crm.customer.Turns;
import io.moked.crm.customer.search.CustomerSearch;
import io.moked.events.BusinessId;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers as tables, for people and integrators. */
@RestController
@RequestMapping("/api/v1/businesses/{business}")
@RolesAllowed({"ADMIN", "OWNER"})
class TransferController {

    private static final int LARGEST_FILE = 10 << 20;
    private static final int IMPORTS_AT_ONCE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CustomerImport imports;
    private final Turns turns = new Turns(IMPORTS_AT_ONCE, PATIENCE);
    private final CustomerExport export;
    private final Download download;
    private final CustomerSearch search;

    TransferController(CustomerImport imports, CustomerExport export, Download download, CustomerSearch search) {
        this.search = search;
        this.imports = imports;
        this.export = export;
        this.download = download;
    }

    /** What the import of a table would do. */
    @PostMapping(value = "/customers/import/preview", consumes = "text/csv")
    @BodyLimit(LARGEST_FILE)
    ImportResult previewImport(@PathVariable BusinessId business, @Schema(type = "string") @RequestBody byte[] file) {
        return turns.take(business, () -> imports.preview(business, file));
    }

    /** Takes the rows that have no mistake; the same table again changes nothing. */
    @PostMapping(value = "/customers/import", consumes = "text/csv")
    @BodyLimit(LARGEST_FILE)
    ImportResult importCustomers(@PathVariable BusinessId business, @Schema(type = "string") @RequestBody byte[] file) {
        return turns.take(business, () -> imports.take(business, file));
    }

    /**
     * Customers by name: all, or those that the list of customers has for the same parameters.
     *
     * @param q part of a phone in any writing, a name with typing errors, of an e-mail address or an id number
     * @param segment only who belongs to it
     * @param knownFrom only who became known at this moment or later
     * @param knownTo only who became known before this moment
     */
    @GetMapping(value = "/customers.csv", produces = "text/csv")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void exportCustomers(
            @PathVariable BusinessId business,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable UUID segment,
            @RequestParam(required = false) @Nullable Instant knownFrom,
            @RequestParam(required = false) @Nullable Instant knownTo,
            HttpServletResponse response)
            throws IOException {
        var wish = new CustomerSearch.Wish(business, q, tag, segment, knownFrom, knownTo, null);
        download.send(
                business,
                response,
                "text/csv;charset=UTF-8",
                "customers.csv",
                target -> export.write(search.select(wish), target));
    }
}
