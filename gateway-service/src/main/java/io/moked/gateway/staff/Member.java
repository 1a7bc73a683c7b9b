package io.moked.gateway.staff;

import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as those who manage it see it.
 *
 * @param businesses those of its businesses that they see too
 * @param invitationPending whether it has no password yet
 * @param version which a change of it must name
 */
record Member(
        UUID id,
        String email,
        String name,
        Role role,
        List<BusinessId> businesses,
        boolean disabled,
        boolean invitationPending,
        long version) {

    static Member of(Account account, Caller viewer) {
        return new Member(
                account.id(),
                account.email(),
                account.name(),
                account.role(),
                account.businesses().stream()
                        .filter(viewer::sees)
                        .sorted(java.util.Comparator.comparing(BusinessId::toString))
                        .toList(),
                account.disabled(),
                account.password() == null,
                account.version());
    }

    /** What the log of a business holds of an account, which may have others too; the administrators' log holds all. */
    static Map<String, Object> audited(Account account, @Nullable BusinessId reader) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("email", account.email());
        fields.put("name", account.name());
        fields.put("role", account.role().name());
        fields.put(
                "businesses",
                account.businesses().stream()
                        .filter(business -> reader == null || reader.equals(business))
                        .map(BusinessId::toString)
                        .sorted()
                        .toList());
        fields.put("disabled", account.disabled());
        return fields;
    }
}
