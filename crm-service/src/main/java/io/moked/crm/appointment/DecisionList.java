package io.moked.crm.appointment;

import io.moked.events.BusinessId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar's decisions as people read them. */
@Repository
class DecisionList {

    /**
     * What was decided.
     *
     * @param id of the decision
     * @param decidedAt when
     * @param outcome what
     * @param appointment on which, as it is now; absent if it is not there any more
     */
    record Decided(
            UUID id,
            Instant decidedAt,
            Decision.Outcome outcome,
            @Nullable AppointmentView appointment) {}

    private record Row(
            UUID id,
            Instant at,
            Decision.Outcome outcome,
            @Nullable UUID appointment) {}

    private final JdbcClient jdbc;
    private final AppointmentList appointments;

    DecisionList(JdbcClient jdbc, AppointmentList appointments) {
        this.jdbc = jdbc;
        this.appointments = appointments;
    }

    List<Decided> find(BusinessId business, Decision.@Nullable Outcome outcome, Window window, int limit) {
        var sql = """
                select d.request_id, d.decided_at, d.outcome, (d.event ->> 'appointmentId')::uuid as appointment_id
                from appointment_decision d where d.business_id = :business""";
        var rows = jdbc.sql(sql
                        + (outcome == null ? "" : " and d.outcome = :outcome")
                        + window.conditions("d.decided_at", "d.request_id"))
                .params(window.parameters(limit))
                .param("business", business.value())
                .param("outcome", outcome == null ? null : outcome.name())
                .query((row, number) -> new Row(
                        row.getObject("request_id", UUID.class),
                        row.getTimestamp("decided_at").toInstant(),
                        Decision.Outcome.valueOf(row.getString("outcome")),
                        row.getObject("appointment_id", UUID.class)))
                .list();
        var found = appointments(business, rows);
        return rows.stream()
                .map(row -> new Decided(
                        row.id, row.at, row.outcome, row.appointment == null ? null : found.get(row.appointment)))
                .toList();
    }

    private Map<UUID, AppointmentView> appointments(BusinessId business, List<Row> rows) {
        var ids = rows.stream().map(Row::appointment).filter(Objects::nonNull).collect(Collectors.toSet());
        return appointments.some(business, ids).stream()
                .collect(Collectors.toMap(AppointmentView::id, Function.identity()));
    }
}
