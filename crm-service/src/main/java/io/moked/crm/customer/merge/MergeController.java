package io.moked.crm.customer.merge;

import io.moked.chassis.api.Page;
import io.moked.chassis.api.Versioned;
import io.moked.chassis.problem.Problem;
import io.moked.crm.customer.Customers;
import io.moked.crm.customer.profile.Profile;
import io.moked.crm.customer.profile.Profiles;
import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers who are one person, for people and integrators. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/customers/{id}")
class MergeController {

    private static final int ATTEMPTS = 3;

    /** @param other who is merged into the customer of the path */
    record Merge(@NotNull(message = "other.missing") CustomerId other) {}

    private final Merging merging;
    private final Duplicates duplicates;
    private final Profiles profiles;
    private final Customers customers;
    private final TransactionTemplate transaction;

    MergeController(
            Merging merging,
            Duplicates duplicates,
            Profiles profiles,
            Customers customers,
            PlatformTransactionManager transactions) {
        this.merging = merging;
        this.duplicates = duplicates;
        this.profiles = profiles;
        this.customers = customers;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/duplicates")
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    @Transactional(readOnly = true)
    Page<Duplicate> listDuplicates(@PathVariable BusinessId business, @PathVariable CustomerId id) {
        var customer = customers.remaining(business, id).orElseThrow(Problem::notFound);
        return new Page<>(duplicates.of(business, customer), null, null);
    }

    /** Asked for again, it answers the same; what an event does meanwhile may cross it, hence the attempts. */
    @PostMapping("/merge")
    @RolesAllowed({"ADMIN", "OWNER"})
    ResponseEntity<Profile> mergeCustomers(
            @PathVariable BusinessId business, @PathVariable CustomerId id, @RequestBody @Valid Merge merge) {
        for (var attempt = 1; ; attempt++) {
            try {
                var merged = Objects.requireNonNull(transaction.execute(status -> {
                    var remaining = merging.merge(business, id, merge.other());
                    return profiles.find(business, remaining).orElseThrow(Problem::notFound);
                }));
                return Versioned.ok(merged.version(), merged);
            } catch (PessimisticLockingFailureException crossed) {
                if (attempt == ATTEMPTS) {
                    throw crossed;
                }
            }
        }
    }
}
