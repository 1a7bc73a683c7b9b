package io.moked.gateway.key;

import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Caller;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Software that has a key of a business.
 *
 * @param id of the key
 * @param name of the key
 * @param business whose key it is
 * @param scopes what it is for
 */
public record KeyHolder(UUID id, String name, BusinessId business, Set<String> scopes) implements Caller {

    static KeyHolder of(UUID id, String name, BusinessId business, Set<Scope> scopes) {
        return new KeyHolder(
                id, name, business, scopes.stream().map(Scope::text).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public String subject() {
        return "key:" + id;
    }

    @Override
    public Role role() {
        return Role.OWNER;
    }

    /** No more than what is asked for takes. */
    @Override
    public Role roleAmong(Set<Role> roles) {
        return roles.contains(Role.AGENT) ? Role.AGENT : role();
    }

    @Override
    public Set<BusinessId> businesses() {
        return Set.of(business);
    }

    @Override
    public boolean seesAll() {
        return false;
    }

    @Override
    public boolean has(@Nullable String scope) {
        return scope != null && scopes.contains(scope);
    }
}
