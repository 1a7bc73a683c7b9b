package io.moked.gateway.session;

import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Caller;
import java.util.Set;

/** Somebody who has not shown who they are. */
record Stranger() implements Caller {

    static final String NAME = "stranger";

    @Override
    public String subject() {
        return NAME;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Role role() {
        throw new IllegalStateException("Who has not logged in has no role.");
    }

    @Override
    public Set<BusinessId> businesses() {
        return Set.of();
    }

    @Override
    public boolean seesAll() {
        return false;
    }
}
