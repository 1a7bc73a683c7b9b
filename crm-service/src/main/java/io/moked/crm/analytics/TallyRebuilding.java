package io.moked.crm.analytics;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For the operator, on the management port: counts a business anew ({@code POST tally/<business>}), after rows were put
 * past the triggers, as when single tables are restored. What is written meanwhile waits and is counted afterwards.
 */
@Component
@Endpoint(id = "tally")
class TallyRebuilding {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TallyRebuilding(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * What was done.
     *
     * @param calls whose pace was measured by their words
     * @param sums there are now
     */
    record Rebuilt(long calls, long sums) {}

    /** Counts it anew, if there is such a business. */
    @WriteOperation
    WebEndpointResponse<Rebuilt> rebuild(@Selector UUID business) {
        return Tenancy.as(new BusinessId(business), () -> inTransaction(business))
                .map(WebEndpointResponse::new)
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }

    private Optional<Rebuilt> inTransaction(UUID business) {
        return Objects.requireNonNull(transaction.execute(status -> exists(business)
                ? Optional.of(new Rebuilt(
                        ask("select moked_rebuild_pace(?)", business), ask("select moked_rebuild_tally(?)", business)))
                : Optional.empty()));
    }

    private boolean exists(UUID business) {
        return ask("select count(*) from business where business_id = ?", business) == 1;
    }

    private long ask(String sql, UUID business) {
        return jdbc.sql(sql).params(business).query(Long.class).single();
    }
}
