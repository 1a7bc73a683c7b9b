package io.moked.gateway.session;

import io.moked.gateway.account.Account;
import io.moked.gateway.route.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * The sessions of accounts. A session holds who logged in, when and from where, as plain text; what the account may do
 * is read anew with each request.
 */
@Component
public class Sessions {

    static final Duration LONGEST = Duration.ofDays(7);
    static final Duration HALF_LONGEST = Duration.ofMinutes(5);
    static final Duration CONFIRMED_LONGEST = Duration.ofMinutes(10);

    private static final String ACCOUNT = "account";
    private static final String HALF = "half";
    private static final String EPOCH = "epoch";
    private static final String BEGUN = "begun";
    private static final String CONFIRMED = "confirmed";
    private static final String NAME = "name";
    private static final String ADDRESS = "address";
    private static final String USER_AGENT = "user-agent";
    private static final int LONGEST_USER_AGENT = 300;

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final ClientAddress addresses;
    private final Clock clock;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, ClientAddress addresses, Clock clock) {
        this.repository = repository;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * A session as its account sees it.
     *
     * @param id names it, without being what the cookie holds
     * @param current whether it is the one that asks
     */
    record View(
            String id,
            boolean current,
            Instant createdAt,
            Instant lastUsedAt,
            @Nullable String address,
            @Nullable String userAgent) {}

    /** Begins a session under a new secret, so that nobody who knew the old one is let in. */
    void begin(HttpServletRequest request, Account account) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.subject());
        session.setAttribute(ACCOUNT, account.subject());
        session.setAttribute(EPOCH, Integer.toString(account.epoch()));
        session.setAttribute(BEGUN, clock.instant().toString());
        session.setAttribute(CONFIRMED, clock.instant().toString());
        session.setAttribute(NAME, UUID.randomUUID().toString());
        session.setAttribute(ADDRESS, addresses.of(request));
        var agent = request.getHeader("User-Agent");
        if (agent != null) {
            session.setAttribute(USER_AGENT, agent.substring(0, Math.min(agent.length(), LONGEST_USER_AGENT)));
        }
    }

    /** Notes that the password was right, and nothing more. */
    void beginHalf(HttpServletRequest request, Account account) {
        end(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) HALF_LONGEST.toSeconds());
        session.setAttribute(HALF, account.subject());
        session.setAttribute(EPOCH, Integer.toString(account.epoch()));
        session.setAttribute(BEGUN, clock.instant().toString());
    }

    /** Notes that the password was shown again. */
    void confirm(HttpServletRequest request) {
        request.getSession(true).setAttribute(CONFIRMED, clock.instant().toString());
    }

    /** Whether the password was shown a moment ago, be it to log in. */
    boolean isConfirmed(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(CONFIRMED) instanceof String at
                && Instant.parse(at).plus(CONFIRMED_LONGEST).isAfter(clock.instant());
    }

    /** Ends the session of this request, if it has one. */
    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who logged in, if the session is not too old. */
    Optional<Login> login(HttpServletRequest request) {
        return login(request, ACCOUNT, LONGEST);
    }

    /** Who has shown a password a moment ago, and has to show a second factor. */
    Optional<Login> half(HttpServletRequest request) {
        return login(request, HALF, HALF_LONGEST);
    }

    private Optional<Login> login(HttpServletRequest request, String kind, Duration longest) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(kind) instanceof String account)
                || !(session.getAttribute(EPOCH) instanceof String epoch)
                || !(session.getAttribute(BEGUN) instanceof String begun)
                || Instant.parse(begun).plus(longest).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(new Login(UUID.fromString(account), Integer.parseInt(epoch)));
    }

    /** Who logged in, in which epoch of the account. */
    record Login(UUID account, int epoch) {}

    /** All sessions of an account, the most recently used first. */
    List<View> of(Account account, HttpServletRequest request) {
        return repository.findByPrincipalName(account.subject()).values().stream()
                .filter(session -> Integer.toString(account.epoch()).equals(session.getAttribute(EPOCH)))
                .map(session -> new View(
                        text(session, NAME),
                        session.getId().equals(request.getSession(true).getId()),
                        Instant.parse(text(session, BEGUN)),
                        session.getLastAccessedTime(),
                        session.getAttribute(ADDRESS),
                        session.getAttribute(USER_AGENT)))
                .sorted(java.util.Comparator.comparing(View::lastUsedAt).reversed())
                .toList();
    }

    /** Ends one session of an account; returns whether it was there. */
    boolean end(Account account, String name) {
        return end(account.subject(), session -> name.equals(session.getAttribute(NAME)));
    }

    /** Ends all sessions of an account but the one that this request just began. */
    void endOthers(Account account, HttpServletRequest request) {
        var own = request.getSession(false);
        end(account.subject(), session -> own == null || !session.getId().equals(own.getId()));
    }

    /** Ends all sessions of an account. */
    public void endAll(UUID account) {
        end(account.toString(), session -> true);
    }

    private boolean end(String account, Predicate<Session> which) {
        var ending = repository.findByPrincipalName(account).values().stream()
                .filter(which)
                .map(Session::getId)
                .toList();
        ending.forEach(repository::deleteById);
        return !ending.isEmpty();
    }

    private static String text(Session session, String attribute) {
        return session.getRequiredAttribute(attribute);
    }
}
