package io.moked.gateway.session;

import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Account;
import io.moked.gateway.factor.Factor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What a page needs to know about who uses it.
 *
 * @param account who logged in, or null
 * @param businesses whose rows it may see; null for all, and for nobody
 * @param csrf what each request that changes something has to bring along
 */
record SessionView(@Nullable Self account, @Nullable List<BusinessId> businesses, Csrf csrf) implements LoginAnswer {

    record Self(
            UUID id, String email, String name, Role role, boolean mustChangePassword, List<Factor> secondFactors) {}

    record Csrf(String header, String token) {}

    static SessionView of(@Nullable Account account, List<Factor> factors, CsrfToken token) {
        var csrf = new Csrf(token.getHeaderName(), token.getToken());
        if (account == null) {
            return new SessionView(null, null, csrf);
        }
        var self = new Self(
                account.id(), account.email(), account.name(), account.role(), account.mustChangePassword(), factors);
        return new SessionView(self, account.seesAll() ? null : List.copyOf(account.businesses()), csrf);
    }
}
