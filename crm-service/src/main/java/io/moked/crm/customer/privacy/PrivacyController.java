package io.moked.crm.customer.privacy;

import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.problem.Problem;
import io.moked.crm.customer.Download;
import io.moked.crm.customer.profile.Profiles;
import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerId;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rights of a customer, for the people of a business who answer for them. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/customers/{id}")
@RolesAllowed({"ADMIN", "OWNER"})
class PrivacyController {

    private final PersonalData data;
    private final Erasure erasure;
    private final Profiles profiles;
    private final Download download;

    PrivacyController(PersonalData data, Erasure erasure, Profiles profiles, Download download) {
        this.download = download;
        this.data = data;
        this.erasure = erasure;
        this.profiles = profiles;
    }

    @GetMapping(value = "/export", produces = "application/zip")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void exportCustomer(@PathVariable BusinessId business, @PathVariable CustomerId id, HttpServletResponse response)
            throws IOException {
        download.send(
                business,
                response,
                "application/zip",
                "customer.zip",
                target -> data.write(business, profiles.find(business, id).orElseThrow(Problem::notFound), target));
    }

    /** Forgets the customer for good. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void eraseCustomer(@PathVariable BusinessId business, @PathVariable CustomerId id, ExpectedVersion expected) {
        expected.check(profiles.lock(business, id).orElseThrow(Problem::notFound));
        erasure.erase(business, id);
    }
}
