package io.moked.ai.scenario;

import io.moked.ai.conversation.Conversation;
import io.moked.chassis.event.EventJson;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import io.moked.events.customer.CustomerErased;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The scenarios of businesses. */
@Repository
@Transactional
public class Scenarios {

    private static final String COLUMNS =
            "id, version, call_id, said_at, title, turns, checks, standing, note, created_at, changed_at";

    private final JdbcClient jdbc;
    private final EventJson json;
    private final Clock clock;

    Scenarios(JdbcClient jdbc, EventJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** All of a business, the newest first. */
    public List<Scenario> all(BusinessId business) {
        return jdbc.sql("select " + COLUMNS + " from scenario where business_id = ? order by created_at desc, id")
                .params(business.value())
                .query(this::scenario)
                .list();
    }

    /** One of a business. */
    public Optional<Scenario> find(BusinessId business, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from scenario where business_id = ? and id = ?")
                .params(business.value(), id)
                .query(this::scenario)
                .optional();
    }

    /** How many there are, counted with the business locked, so that two who keep one at once see each other. */
    int count(BusinessId business) {
        jdbc.sql("select 1 from business where business_id = ? for update")
                .params(business.value())
                .query(Integer.class)
                .optional();
        return jdbc.sql("select count(*) from scenario where business_id = ?")
                .params(business.value())
                .query(Integer.class)
                .single();
    }

    UUID keep(Conversation conversation, ScenarioController.Expectation expected, List<Turn> turns) {
        var id = UUID.randomUUID();
        var caller = conversation.caller();
        var now = Timestamp.from(clock.instant());
        var begun = conversation.steps().getFirst().heardAt();
        jdbc.sql("""
                        insert into scenario (business_id, id, call_id, caller, said_at, title, turns, checks, standing,
                            note, created_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?)""")
                .param(conversation.business().id().value())
                .param(id)
                .param(Objects.requireNonNull(conversation.call()).value())
                .param(caller == null ? null : caller.e164())
                .param(Timestamp.from(begun))
                .param(expected.title())
                .param(json.write(turns))
                .param(json.write(expected.checks()))
                .param(standing(expected))
                .param(expected.note())
                .param(now)
                .param(now)
                .update();
        return id;
    }

    /** Locks one, so that its version stands until the transaction ends. */
    Optional<Long> lock(BusinessId business, UUID id) {
        return jdbc.sql("select version from scenario where business_id = ? and id = ? for update")
                .params(business.value(), id)
                .query(Long.class)
                .optional();
    }

    void change(BusinessId business, UUID id, ScenarioController.Expectation expected, List<Turn> turns) {
        jdbc.sql("""
                        update scenario set title = ?, turns = ?::jsonb, checks = ?::jsonb, standing = ?::jsonb, note = ?, baseline = null,
                            version = version + 1, changed_at = ?
                        where business_id = ? and id = ?""")
                .param(expected.title())
                .param(json.write(turns))
                .param(json.write(expected.checks()))
                .param(standing(expected))
                .param(expected.note())
                .param(Timestamp.from(clock.instant()))
                .param(business.value())
                .param(id)
                .update();
    }

    private @Nullable String standing(ScenarioController.Expectation expected) {
        return expected.standing() == null ? null : json.write(expected.standing());
    }

    void drop(BusinessId business, UUID id) {
        jdbc.sql("delete from scenario where business_id = ? and id = ?")
                .params(business.value(), id)
                .update();
        forgetAnswers(business, id);
    }

    /** Forgets what somebody said who was erased, with every play of it, and with the answers that are stored of it. */
    void erase(CustomerErased event) {
        jdbc.sql("delete from scenario where business_id = ? and caller = any (?) and said_at <= ? returning id")
                .params(
                        event.businessId().value(),
                        event.phones().stream().map(PhoneNumber::e164).toArray(String[]::new),
                        Timestamp.from(event.erasedAt()))
                .query(UUID.class)
                .list()
                .forEach(id -> forgetAnswers(event.businessId(), id));
    }

    private void forgetAnswers(BusinessId business, UUID id) {
        jdbc.sql("""
                        delete from answered_request
                        where business_id = ? and position(convert_to(?, 'UTF8') in body) > 0""").params(business.value(), id.toString()).update();
    }

    private Scenario scenario(ResultSet row, int number) throws SQLException {
        return new Scenario(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getTimestamp("said_at").toInstant(),
                row.getString("title"),
                List.of(read(row.getString("turns"), Turn[].class)),
                List.of(read(row.getString("checks"), Check[].class)),
                row.getString("standing") == null ? null : read(row.getString("standing"), Standing.class),
                row.getString("note"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private <T> T read(@Nullable String stored, Class<T> type) {
        return json.read(Objects.requireNonNull(stored).getBytes(StandardCharsets.UTF_8), type);
    }
}
