package io.moked.gateway.staff;

import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.problem.Problem;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.Accounts;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.audit.OwnAction;
import io.moked.gateway.factor.SecondFactors;
import io.moked.gateway.session.Attempts;
import io.moked.gateway.session.Sessions;
import io.moked.gateway.staff.Invitations.Invitation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Decides who may do what to whose account. An administrator manages all; an owner those that have no business besides
 * the owner's own, since a new password or another role counts in all of them, and never an administrator.
 */
@Component
class Managing {

    /** How many addresses that are taken one can try before the first wait. */
    private static final int ADDRESSES = 20;

    private final Members members;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    Managing(
            Members members,
            Accounts accounts,
            Invitations invitations,
            Sessions sessions,
            SecondFactors factors,
            Attempts attempts,
            AuditLog audit,
            TransactionOperations transactions) {
        this.members = members;
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.factors = factors;
        this.attempts = attempts;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Who manages, where.
     *
     * @param actor who
     * @param business whose accounts, or null for all
     * @param address from where
     */
    record Desk(Account actor, @Nullable BusinessId business, String address) {}

    /** What is to become of an account; what is null stays. */
    record Change(
            @Nullable Role role,
            @Nullable Set<BusinessId> businesses,
            @Nullable Boolean disabled) {}

    List<Account> list(Desk desk, String after, int count) {
        return changing(() -> members.list(desk.business(), after, count).stream()
                .flatMap(id -> accounts.byId(id).stream())
                .toList());
    }

    /**
     * Adds an account with its first invitation. That an address has an account elsewhere cannot be hidden from who may
     * invite it; how often one can ask is limited, and each time is noted.
     */
    Invited invite(Desk desk, String email, String name, Role role, @Nullable Set<BusinessId> businesses) {
        var own = desk.business();
        var wished = businesses == null && own != null ? Set.of(own) : businesses;
        var assigned = assignable(desk, role, wished);
        var asking = Attempts.subject("addresses " + desk.actor().id());
        attempts.count(asking, ADDRESSES);
        var invited = changing(() -> {
            members.changeAlone();
            requireStillAllowed(desk.actor());
            return members.add(email, name, role, assigned).map(account -> {
                note(desk, OwnAction.ACCOUNT_INVITED, null, account);
                return new Invited(
                        account, invitations.make(account.id(), desk.actor().id()));
            });
        });
        if (invited.isEmpty()) {
            audit.noteRefused(
                    desk.actor(),
                    desk.address(),
                    new AuditLog.Change(
                            own, OwnAction.INVITATION_REFUSED, desk.actor().subject(), null, Map.of("email", email)));
            throw Problem.conflict("email", "email.taken");
        }
        attempts.takeBack(asking);
        return invited.get();
    }

    record Invited(Account account, Invitation invitation) {}

    /** A new link for an account of somebody else, as for a forgotten password. */
    Invited inviteAgain(Desk desk, UUID id) {
        return changing(() -> {
            members.changeAlone();
            requireStillAllowed(desk.actor());
            var account = managed(desk, id);
            if (account.id().equals(desk.actor().id())) {
                throw Problem.conflict("id", "account.own");
            }
            note(desk, OwnAction.ACCOUNT_INVITED_AGAIN, account, account);
            return new Invited(
                    account, invitations.make(account.id(), desk.actor().id()));
        });
    }

    Account change(Desk desk, UUID id, ExpectedVersion expected, Change change) {
        var changed = changing(() -> {
            members.changeAlone();
            requireStillAllowed(desk.actor());
            var account = managed(desk, id);
            expected.check(account.version());
            var role = Objects.requireNonNullElse(change.role(), account.role());
            var businesses =
                    assignable(desk, role, change.businesses() == null ? account.businesses() : change.businesses());
            var disabled = Objects.requireNonNullElse(change.disabled(), account.disabled());
            if (disabled && account.id().equals(desk.actor().id())) {
                throw Problem.conflict("disabled", "account.own");
            }
            var after = members.change(account, role, businesses, disabled);
            note(
                    desk,
                    disabled && !account.disabled() ? OwnAction.ACCOUNT_DISABLED : OwnAction.ACCOUNT_CHANGED,
                    account,
                    after);
            return after;
        });
        if (changed.disabled()) {
            sessions.endAll(changed.id());
        }
        return changed;
    }

    /** For who lost the second factors and the recovery codes: from now on the password alone lets in. */
    void removeFactors(Desk desk, UUID id) {
        changing(() -> {
            members.changeAlone();
            requireStillAllowed(desk.actor());
            var account = managed(desk, id);
            factors.removeAll(account);
            accounts.endSessions(id);
            note(desk, OwnAction.FACTORS_REMOVED, account, account);
            return account;
        });
        sessions.endAll(id);
    }

    /** What an actor may do is known from before the lock; who was changed meanwhile has to ask again. */
    private void requireStillAllowed(Account actor) {
        accounts.byId(actor.id())
                .filter(now -> !now.disabled()
                        && now.role() == actor.role()
                        && now.businesses().equals(actor.businesses()))
                .orElseThrow(Managing::forbidden);
    }

    private Account managed(Desk desk, UUID id) {
        var account = accounts.byId(id)
                .filter(found -> desk.business() == null || found.businesses().contains(desk.business()))
                .orElseThrow(Problem::notFound);
        var actor = desk.actor();
        if (!actor.seesAll() && (account.seesAll() || !actor.businesses().containsAll(account.businesses()))) {
            throw forbidden();
        }
        return account;
    }

    /** Whose businesses an account can be given by who manages. */
    private static Set<BusinessId> assignable(Desk desk, Role role, @Nullable Set<BusinessId> businesses) {
        var actor = desk.actor();
        return switch (role) {
            case ADMIN -> {
                if (!actor.seesAll()) {
                    throw forbidden();
                }
                yield Set.of();
            }
            case OWNER, AGENT -> {
                if (businesses == null || businesses.isEmpty()) {
                    throw Problem.invalid("businesses", "field.missing");
                }
                if (!businesses.stream().allMatch(actor::sees)) {
                    throw Problem.invalid("businesses", "business.unknown");
                }
                yield businesses;
            }
            case SERVICE, TWILIO_WEBHOOK, AUDIO_LISTENER -> throw Problem.invalid("role", "role.invalid");
        };
    }

    /** In the log of each business that the account has or had, so that its owner reads it. */
    private void note(Desk desk, OwnAction action, @Nullable Account before, Account after) {
        var concerned = new TreeSet<>(java.util.Comparator.comparing(BusinessId::toString));
        Stream.of(before, after).filter(Objects::nonNull).forEach(account -> concerned.addAll(account.businesses()));
        if (concerned.isEmpty()) {
            note(desk, null, action, before, after);
        }
        concerned.forEach(business -> note(desk, business, action, before, after));
    }

    private void note(
            Desk desk, @Nullable BusinessId business, OwnAction action, @Nullable Account before, Account after) {
        var was = before == null ? null : Member.audited(before, business);
        var is = Member.audited(after, business);
        audit.note(desk.actor(), desk.address(), new AuditLog.Change(business, action, after.subject(), was, is));
    }

    private <T> T changing(Supplier<T> change) {
        return Tenancy.asAll(() -> transactions.execute(transaction -> change.get()));
    }

    private static Problem forbidden() {
        return new Problem(HttpStatus.FORBIDDEN, "forbidden", "This is not for the role of this account.");
    }
}
