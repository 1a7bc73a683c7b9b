package io.moked.crm.call;

import io.moked.crm.appointment.AppointmentList;
import io.moked.crm.customer.CustomerBrief;
import io.moked.events.BusinessId;
import io.moked.events.conversation.ConversationQuality.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The calls as people read them. */
@Repository
public class CallList {

    /**
     * How many calls.
     *
     * @param total all of them
     * @param answered by the agent or a person, and over
     * @param missed those that nobody answered while the caller waited, as the analytics count them; who gave up while it
     *     rang is in neither
     * @param live those that go on
     */
    public record Counts(int total, int answered, int missed, int live) {}

    /**
     * The place of a call among others.
     *
     * @param key by what it stands before its beginning; absent if by nothing
     */
    record Place(@Nullable Long key, Instant startedAt, UUID id) {

        private Map<String, Object> values() {
            var values = new HashMap<String, Object>(Map.of("afterTime", Timestamp.from(startedAt), "afterId", id));
            if (key != null) {
                values.put("afterKey", key);
            }
            return values;
        }
    }

    private static final String CALLS = "select k.*, " + CustomerBrief.COLUMNS + """
             from phone_call k left join customer c on c.business_id = k.business_id and c.id = k.customer_id
            where k.business_id = :business\s""";
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final AppointmentList appointments;

    CallList(JdbcClient jdbc, JsonMapper json, Clock clock, AppointmentList appointments) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.appointments = appointments;
    }

    /** The newest calls. */
    public List<CallView> newest(BusinessId business, int limit) {
        return find(business, CallFilter.ALL, CallOrder.NEWEST, null, limit);
    }

    /** The newest calls that go on now. */
    public List<CallView> live(BusinessId business, int limit) {
        return find(business, CallFilter.LIVE, CallOrder.NEWEST, null, limit);
    }

    /** The newest of two weeks that wait to be returned, one for each customer: view {@code call_to_return}. */
    public List<CallView> toReturn(BusinessId business, int limit) {
        return find(business, CallFilter.TO_RETURN, CallOrder.NEWEST, null, limit);
    }

    /** How many of them there are. */
    public int countToReturn(BusinessId business) {
        var statement = new StringBuilder("select count(*) from phone_call k where k.business_id = :business");
        var conditions = CallFilter.TO_RETURN.conditions(clock.instant());
        conditions.keySet().forEach(condition -> statement.append(" and ").append(condition));
        var counted = jdbc.sql(statement.toString()).param("business", business.value());
        conditions.values().forEach(counted::params);
        return counted.query(Integer.class).single();
    }

    /** How many calls began since a moment. */
    public Counts countSince(BusinessId business, Instant since) {
        return jdbc.sql("""
                select count(*),
                    count(*) filter (where fate not in ('MISSED', 'VOICEMAIL', 'PENDING') and ending is distinct from 'CANCELED'),
                    count(*) filter (where fate in ('MISSED', 'VOICEMAIL')),
                    count(*) filter (where ended_at is null and started_at > :longAgo)
                from phone_call where business_id = :business and started_at >= :since""")
                .param("business", business.value())
                .param("since", Timestamp.from(since))
                .param("longAgo", Timestamp.from(clock.instant().minus(CallFilter.LONGEST_CALL)))
                .query((row, number) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    List<CallView> find(BusinessId business, CallFilter filter, CallOrder order, @Nullable Place after, int limit) {
        var conditions = filter.conditions(clock.instant());
        if (after != null) {
            conditions.put(order.after(), after.values());
        }
        var sql = new StringBuilder(CALLS);
        conditions.keySet().forEach(condition -> sql.append(" and ").append(condition));
        var statement = jdbc.sql(sql.append(order.clause()).toString()).param("business", business.value());
        conditions.values().forEach(statement::params);
        return statement
                .param("limit", limit)
                .query((row, number) -> CallView.of(row))
                .list();
    }

    /**
     * The newest calls from numbers that begin or end in some digits.
     *
     * @param beginning of an E.164 number, with the plus sign; absent if the digits cannot begin one
     * @param end the last digits of one
     */
    public List<CallView> fromNumber(BusinessId business, @Nullable String beginning, String end, int limit) {
        var reversed = new StringBuilder(end).reverse().toString();
        return jdbc.sql(CALLS + """
                and k.id in (
                    (select id from phone_call where business_id = :business
                        and caller collate "C" >= :beginning and caller collate "C" < :beginning || ':'
                        order by started_at desc limit :limit)
                    union
                    (select id from phone_call where business_id = :business
                        and caller_reversed collate "C" >= :end and caller_reversed collate "C" < :end || ':'
                        order by started_at desc limit :limit))""" + CallOrder.NEWEST.clause())
                .param("business", business.value())
                .param("beginning", beginning == null ? "-" : beginning)
                .param("end", reversed)
                .param("limit", limit)
                .query((row, number) -> CallView.of(row))
                .list();
    }

    boolean isThere(BusinessId business, UUID call) {
        return jdbc.sql("select exists (select from phone_call where business_id = ? and id = ?)")
                .params(business.value(), call)
                .query(Boolean.class)
                .single();
    }

    Optional<CallDetail> find(BusinessId business, UUID call) {
        return jdbc.sql(CALLS + "and k.id = :call")
                .param("business", business.value())
                .param("call", call)
                .query((row, number) -> detail(business, row))
                .optional();
    }

    private CallDetail detail(BusinessId business, ResultSet row) throws SQLException {
        var call = CallView.of(row);
        return new CallDetail(
                call,
                row.getString("dialled"),
                json.readValue(row.getString("follow_ups"), TEXTS),
                json.readValue(row.getString("quality_tags"), TEXTS),
                json.readValue(row.getString("quality_reasons"), REASONS),
                recordings(business, call.id()),
                recordingsDeletedAt(business, call.id()),
                row.getBoolean("taken_over"),
                appointments.bookedIn(business, call.id()));
    }

    private @Nullable Instant recordingsDeletedAt(BusinessId business, UUID call) {
        return jdbc
                .sql("select deleted_at from deleted_recording where business_id = ? and call_id = ?")
                .params(business.value(), call)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list()
                .stream()
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<CallDetail.Recording> recordings(BusinessId business, UUID call) {
        return jdbc.sql("""
                select id, duration_millis, media_type, turn from recording
                where business_id = ? and call_id = ? order by turn nulls first, stored_at, id""")
                .params(business.value(), call)
                .query((row, number) -> new CallDetail.Recording(
                        row.getObject("id", UUID.class),
                        row.getLong("duration_millis"),
                        row.getString("media_type"),
                        row.getObject("turn", Integer.class)))
                .list();
    }
}
