package io.moked.crm.waiting;

import io.moked.chassis.problem.Problem;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.crm.business.LinkSecret;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offers, for whoever has the link of one; the gateway asks on behalf of people who cannot log in. */
@RestController
@RequestMapping("/api/v1/offers/{secret}")
@RolesAllowed("SERVICE")
class OfferController {

    private static final String OFFER = """
            select case when o.state = 'ACCEPTED' and a.status = 'CANCELLED' then 'CANCELLED' else o.state end as state,
                b.name as business, s.name as service, m.name as staff, o.held_until,
                case when o.state = 'HELD' then i.starts_at end as instead_of,
                case when o.state = 'ACCEPTED' then coalesce(a.starts_at, o.starts_at) else o.starts_at end as starts_at,
                case when o.state = 'ACCEPTED' then coalesce(a.ends_at, o.ends_at) else o.ends_at end as ends_at
            from waiting_offer o
            join waiting_entry e on e.business_id = o.business_id and e.id = o.entry_id
            join business b on b.business_id = o.business_id
            join service s on s.business_id = e.business_id and s.id = e.service_id
            left join appointment a on a.business_id = e.business_id and a.id = e.appointment_id
            left join appointment i on i.business_id = e.business_id and i.id = e.instead_of and i.status = 'BOOKED'
            join staff_member m on m.business_id = o.business_id
                and m.id = case when o.state = 'ACCEPTED' then coalesce(a.staff_id, o.staff_id) else o.staff_id end
            where o.business_id = ? and o.secret_hash = ? and greatest(o.ends_at, a.ends_at) > ?""";

    /** How long after its end an appointment is shown to whoever has the link. */
    private static final Duration SHOWN = Duration.ofDays(7);

    /** What people can say to an offer. */
    enum Say {
        /** They want it. */
        ACCEPT,
        /** They do not. */
        DECLINE
    }

    /** @param answer what they say */
    record Said(@NotNull(message = "offer.answer") Say answer) {}

    private final Answers answers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OfferController(Answers answers, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.answers = answers;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Changes nothing, since software follows links too. */
    @GetMapping
    ResponseEntity<OfferView> readOffer(@PathVariable String secret) {
        return view(LinkSecret.read(secret));
    }

    /** Answers what became of it, be it too late. */
    @PostMapping
    ResponseEntity<OfferView> answerOffer(@PathVariable String secret, @RequestBody @Valid Said said) {
        var known = LinkSecret.read(secret);
        known.ifPresent(one -> Tenancy.as(
                one.business(),
                () -> transaction.execute(status -> {
                    switch (said.answer()) {
                        case ACCEPT -> answers.accept(one);
                        case DECLINE -> answers.decline(one);
                    }
                    return true;
                })));
        return view(known);
    }

    private ResponseEntity<OfferView> view(Optional<LinkSecret> secret) {
        var found = secret.flatMap(one -> Tenancy.as(
                one.business(),
                () -> Optional.ofNullable(transaction.execute(status -> find(one)))
                        .flatMap(view -> view)));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found.orElseThrow(Problem::notFound));
    }

    private Optional<OfferView> find(LinkSecret secret) {
        return jdbc.sql(OFFER)
                .params(
                        secret.business().value(),
                        secret.hash(),
                        Timestamp.from(clock.instant().minus(SHOWN)))
                .query((row, number) -> OfferView.of(row, clock.instant()))
                .optional();
    }
}
