package io.moked.crm.customer.profile;

import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.api.Idempotent;
import io.moked.chassis.api.Versioned;
import io.moked.chassis.problem.Problem;
import io.moked.crm.customer.Customers;
import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One customer, for people and integrators. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/customers")
@RolesAllowed({"ADMIN", "OWNER", "AGENT"})
@Transactional
class ProfileController {

    private final Profiles profiles;
    private final Consents consents;
    private final Customers customers;

    ProfileController(Profiles profiles, Consents consents, Customers customers) {
        this.profiles = profiles;
        this.consents = consents;
        this.customers = customers;
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    ResponseEntity<Profile> getCustomer(@PathVariable BusinessId business, @PathVariable CustomerId id) {
        var profile = profile(business, id);
        return Versioned.ok(profile.version(), profile);
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Profile> createCustomer(@PathVariable BusinessId business, @RequestBody DetailsRequest request) {
        var profile = profile(business, profiles.create(business, request.read()));
        var location = URI.create("/api/v1/businesses/" + business + "/customers/" + profile.id());
        return Versioned.created(location, profile.version(), profile);
    }

    @PutMapping("/{id}")
    ResponseEntity<Profile> changeCustomer(
            @PathVariable BusinessId business,
            @PathVariable CustomerId id,
            ExpectedVersion expected,
            @RequestBody DetailsRequest request) {
        expected.check(profiles.lock(business, id).orElseThrow(Problem::notFound));
        profiles.change(business, id, request.read());
        var profile = profile(business, id);
        return Versioned.ok(profile.version(), profile);
    }

    /** A consent, or its refusal: the newest of a purpose and channel holds. */
    @PostMapping("/{id}/consents")
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    Consent addConsent(
            @PathVariable BusinessId business, @PathVariable CustomerId id, @RequestBody @Valid Consent consent) {
        profiles.lock(business, id).orElseThrow(Problem::notFound);
        var added = consents.add(business, id, consent);
        customers.tell(business, id);
        return added;
    }

    private Profile profile(BusinessId business, CustomerId id) {
        return profiles.find(business, id).orElseThrow(Problem::notFound);
    }
}
