package io.moked.crm.google;

import com.google.api.client.googleapis.auth.oauth2.GoogleTokenResponse;
import io.moked.chassis.problem.Problem;
import io.moked.chassis.seal.Seal;
import io.moked.chassis.work.Work;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessObserver;
import io.moked.crm.business.StaffMember;
import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Connects and disconnects calendars. Google is asked outside of any transaction. */
@Component
class Connecting implements BusinessObserver {

    private final GoogleOAuth oauth;
    private final GoogleConsents consents;
    private final Connections connections;
    private final Conflicts conflicts;
    private final Joining joining;
    private final Work work;
    private final Seal seal;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    Connecting(
            GoogleOAuth oauth,
            GoogleConsents consents,
            Connections connections,
            Conflicts conflicts,
            Joining joining,
            Work work,
            Seal seal,
            PlatformTransactionManager transactions) {
        this.oauth = oauth;
        this.consents = consents;
        this.connections = connections;
        this.conflicts = conflicts;
        this.joining = joining;
        this.work = work;
        this.seal = seal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Where somebody allows the calendar of a member of staff. */
    URI begin(BusinessId business, StaffId staff, String account) {
        var id = UUID.randomUUID();
        var bytes = new byte[48];
        random.nextBytes(bytes);
        var verifier = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var page = oauth.consentPage(business + "." + id, verifier);
        transaction.executeWithoutResult(status -> {
            if (!consents.isEmployed(business, staff)) {
                throw Problem.notFound();
            }
            var sealed = seal.closeText(verifier, place(business, id));
            consents.begin(business, new GoogleConsents.Consent(id, staff, sealed), account);
        });
        return page;
    }

    /** Takes what Google sent somebody back with; what was taken before, and went well, is answered again. */
    StaffId finish(BusinessId business, String state, String code, String account) {
        var id = idIn(business, state).orElseThrow(Connecting::unknown);
        var finished = transaction.execute(status -> consents.finished(business, id, account));
        return finished.orElseGet(() -> {
            var consent = transaction.execute(status -> consents.take(business, id, account));
            return allowed(business, consent.orElseThrow(Connecting::unknown), code);
        });
    }

    private static Problem unknown() {
        return Problem.invalid("state", "google.state");
    }

    private StaffId allowed(BusinessId business, GoogleConsents.Consent consent, String code) {
        try {
            var verifier = seal.openText(consent.sealedVerifier(), place(business, consent.id()));
            var tokens = oauth.exchange(code, verifier);
            connectOrGiveBack(business, consent, tokens, GoogleOAuth.person(tokens));
            return consent.staff();
        } catch (Refusal | PermissionWithdrawn e) {
            throw Problem.invalid("code", "google.not-allowed");
        } catch (IOException e) {
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Google does not answer.");
        }
    }

    /** What is allowed and of no use is not kept. */
    private void connectOrGiveBack(
            BusinessId business,
            GoogleConsents.Consent consent,
            GoogleTokenResponse tokens,
            GoogleOAuth.Person person) {
        var id = UUID.randomUUID();
        var token = tokens.getRefreshToken() == null ? tokens.getAccessToken() : tokens.getRefreshToken();
        var sealed = seal.closeText(token, Connection.place(business, id));
        try {
            if (tokens.getRefreshToken() == null || !GoogleOAuth.isForCalendars(tokens)) {
                throw Problem.invalid("code", "google.not-allowed");
            }
            joining.join(business, consent, id, sealed, person);
        } catch (RuntimeException e) {
            transaction.executeWithoutResult(status ->
                    work.note(business, id.toString(), new GoogleRevocation(business, id, person.subject(), sealed)));
            throw e;
        }
    }

    /** Ends a connection, if nothing about it waits to be decided: here at once, at Google as soon as it can be told. */
    void leave(BusinessId business, StaffId staff) {
        transaction.executeWithoutResult(status -> {
            var connection = connections
                    .find(business, staff)
                    .filter(one -> one.state() != Connection.State.LEAVING)
                    .orElseThrow(Problem::notFound);
            conflicts.requireNone(business, staff);
            end(connection);
        });
    }

    private void end(Connection connection) {
        connections.enter(connection, Connection.State.LEAVING);
        work.note(
                connection.business(),
                connection.id().toString(),
                new GoogleLeave(connection.business(), connection.staff(), connection.id()));
    }

    /** Whoever does not work here any more sees nothing more of it and changes nothing more; what was undecided stays a task. */
    @Override
    public void changed(Business before, Business after) {
        var employed = after.staff().stream().map(StaffMember::id).collect(Collectors.toSet());
        connections.of(after.id()).stream()
                .filter(connection -> !employed.contains(connection.staff()))
                .filter(connection -> connection.state() != Connection.State.LEAVING)
                .forEach(this::end);
    }

    private static Optional<UUID> idIn(BusinessId business, String state) {
        var begins = business + ".";
        try {
            return state.startsWith(begins)
                    ? Optional.of(UUID.fromString(state.substring(begins.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String place(BusinessId business, UUID consent) {
        return "google-consent/" + business + "/" + consent;
    }
}
