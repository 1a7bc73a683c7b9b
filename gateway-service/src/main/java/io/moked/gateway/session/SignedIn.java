package io.moked.gateway.session;

import io.moked.gateway.account.Account;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A request within the session of an account, as the account is now. It is never stored. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Account account;

    SignedIn(Account account) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
        this.account = account;
        setAuthenticated(true);
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Account getPrincipal() {
        return account;
    }

    @Override
    public String getName() {
        return account.subject();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && account.equals(signedIn.account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(account);
    }
}
