package io.moked.gateway.account;

import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On whose behalf a request is made. */
public interface Caller {

    /** Who it is, for the services and for the audit log. */
    String subject();

    /** What it is called, for the audit log. */
    String name();

    /** What it may do. */
    Role role();

    /** Whose rows it may see, unless it {@link #seesAll()}. */
    Set<BusinessId> businesses();

    /** Whether it may see the rows of all businesses. */
    boolean seesAll();

    /** Whether it may see the rows of this business. */
    default boolean sees(BusinessId business) {
        return seesAll() || businesses().contains(business);
    }

    /** The role it asks a service with that answers several roles. */
    default Role roleAmong(Set<Role> roles) {
        return role();
    }

    /**
     * Whether it may use what a scope is for.
     *
     * @param scope such as {@code customers:read}; null for what no scope is for
     */
    default boolean has(@Nullable String scope) {
        return true;
    }
}
