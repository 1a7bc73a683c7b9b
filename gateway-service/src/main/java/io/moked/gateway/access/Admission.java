package io.moked.gateway.access;

import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.Caller;
import io.moked.gateway.forward.Door;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets in who has one of some roles and, where the path names a business, sees that business. Only the usual way to
 * write an id names one, so that no two spellings mean the same.
 */
final class Admission implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);

    private final Set<Role> roles;
    private final boolean withPasswordOfOthers;
    private final @Nullable String scope;

    private Admission(Set<Role> roles, boolean withPasswordOfOthers, @Nullable String scope) {
        this.roles = roles;
        this.withPasswordOfOthers = withPasswordOfOthers;
        this.scope = scope;
    }

    /** For some roles, once nobody else knows the password. */
    static Admission of(Set<Role> roles) {
        return new Admission(roles, false, null);
    }

    /** For who may go through a door, API keys with its scope among them. */
    static Admission through(Door door, HttpMethod method) {
        return new Admission(door.roles(), false, door.scope(method));
    }

    /** For whoever has logged in, to set a password for one thing. */
    static Admission ofAnyAccount() {
        return new Admission(Set.of(Role.ADMIN, Role.OWNER, Role.AGENT), true, null);
    }

    /** For nobody: those who have logged in learn that there is nothing. */
    static AuthorizationManager<RequestAuthorizationContext> toNothing() {
        return (authentication, context) -> caller(authentication) == null ? Denial.ANONYMOUS : Denial.NOT_FOUND;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        var caller = caller(authentication);
        if (caller == null) {
            return Denial.ANONYMOUS;
        }
        if (!withPasswordOfOthers && caller instanceof Account account && account.mustChangePassword()) {
            return Denial.PASSWORD_CHANGE;
        }
        var business = context.getVariables().get("business");
        if (business != null && !(ID.matcher(business).matches() && caller.sees(BusinessId.of(business)))) {
            return Denial.NOT_FOUND;
        }
        return caller.has(scope) && roles.contains(caller.roleAmong(roles)) ? GRANTED : Denial.LOWER_ROLE;
    }

    private static @Nullable Caller caller(Supplier<? extends Authentication> authentication) {
        var known = authentication.get();
        return known != null && known.getPrincipal() instanceof Caller caller ? caller : null;
    }
}
