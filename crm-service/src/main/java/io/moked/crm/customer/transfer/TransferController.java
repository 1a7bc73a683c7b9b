package io.moked.crm.customer.transfer;

import io.moked.chassis.api.BodyLimit;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers as tables, for people and integrators. */
@RestController
@RequestMapping("/api/v1/businesses/{business}")
@RolesAllowed({"ADMIN", "OWNER"})
class TransferController {

    private static final int LARGEST_FILE = 10 << 20;

    private final CustomerImport imports;
    private final CustomerExport export;

    TransferController(CustomerImport imports, CustomerExport export) {
        this.imports = imports;
        this.export = export;
    }

    /** What the import of a table would do. */
    @PostMapping("/customers/import/preview")
    @BodyLimit(LARGEST_FILE)
    ImportResult previewImport(@PathVariable BusinessId business, @RequestBody byte[] file) {
        return imports.preview(business, file);
    }

    /** Takes the rows that have no mistake; the same table again changes nothing. */
    @PostMapping("/customers/import")
    @BodyLimit(LARGEST_FILE)
    ImportResult importCustomers(@PathVariable BusinessId business, @RequestBody byte[] file) {
        return imports.take(business, file);
    }

    /** Written while it is read, on this thread, which alone has the tenancy. */
    @GetMapping(value = "/customers.csv", produces = "text/csv")
    @Transactional(readOnly = true)
    void exportCustomers(@PathVariable BusinessId business, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customers.csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        export.write(business, response.getOutputStream());
    }
}
