package io.moked.gateway.account;

import io.moked.chassis.secret.Secret;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param id its identifier
 * @param email in lower case; personal
 * @param name what the person is called; personal
 * @param role what it may do
 * @param businesses whose rows it may see; an administrator sees all, whatever stands here
 * @param password its Argon2 hash, or null as long as the invitation was not taken up
 * @param mustChangePassword whether somebody else knows the password
 * @param disabled whether it may no longer log in
 * @param epoch counts what ended its sessions
 * @param version counts what those who manage it made of it
 */
public record Account(
        UUID id,
        String email,
        String name,
        Role role,
        Set<BusinessId> businesses,
        @Nullable Secret password,
        boolean mustChangePassword,
        boolean disabled,
        int epoch,
        long version)
        implements Caller {

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public boolean seesAll() {
        return role == Role.ADMIN;
    }
}
