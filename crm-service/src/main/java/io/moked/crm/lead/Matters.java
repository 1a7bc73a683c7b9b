package io.moked.crm.lead;

import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import io.moked.hebrew.text.HebrewText;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows a service by its name, whoever says it: a caller, of whose wish the agent knows the service, or somebody at the desk. */
@Repository
class Matters {

    private final JdbcClient jdbc;

    Matters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A matter in words; if they are the name of a service that is offered, it is about that.
     *
     * @param service if somebody said in which one
     * @throws Problem {@code invalid} if there is no such service
     */
    Matter of(BusinessId business, String words, @Nullable UUID service) {
        if (service != null && !isKnown(business, service)) {
            throw Problem.invalid("service", "service.unknown");
        }
        return new Matter(words, service == null ? services(business).get(HebrewText.comparable(words)) : service);
    }

    private boolean isKnown(BusinessId business, UUID service) {
        return jdbc.sql("select exists (select from service where business_id = ? and id = ?)")
                .params(business.value(), service)
                .query(Boolean.class)
                .single();
    }

    private Map<String, UUID> services(BusinessId business) {
        return jdbc
                .sql("select id, name from service where business_id = ? and offered order by id")
                .params(business.value())
                .query((row, number) ->
                        Map.entry(HebrewText.comparable(row.getString("name")), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, other) -> first));
    }
}
