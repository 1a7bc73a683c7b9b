package io.moked.telephony.handoff;

import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import io.moked.telephony.call.Call;
import io.moked.telephony.handoff.Takeover.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The takeovers of calls: one at a time in each. All within the current transaction. */
@Component
class Takeovers {

    private static final String COLUMNS = "id, call_id, phone, state, resumed_turn";

    private final JdbcClient jdbc;
    private final Clock clock;

    Takeovers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Takeover add(BusinessId business, CallId call, PhoneNumber phone) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into takeover (business_id, id, call_id, phone, state, asked_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        business.value(),
                        id,
                        call.value(),
                        phone.e164(),
                        State.ASKED.name(),
                        Timestamp.from(clock.instant()))
                .update();
        return new Takeover(id, call, phone, State.ASKED, null);
    }

    /** The one that is under way in a call. */
    Optional<Takeover> underWay(CallId call) {
        return jdbc.sql("select " + COLUMNS + " from takeover where call_id = ? and state in ('ASKED', 'CONNECTING')")
                .params(call.value())
                .query(Takeovers::takeover)
                .optional();
    }

    Optional<Takeover> find(Call call, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from takeover where business_id = ? and call_id = ? and id = ?")
                .params(call.businessId().value(), call.id().value(), id)
                .query(Takeovers::takeover)
                .optional();
    }

    void becomes(Takeover takeover, State state) {
        jdbc.sql("update takeover set state = ? where id = ?")
                .params(state.name(), takeover.id())
                .update();
    }

    /** The caller is back with the agent. */
    void resumed(Takeover takeover, int turn) {
        jdbc.sql("update takeover set state = 'FAILED', resumed_turn = ? where id = ?")
                .params(turn, takeover.id())
                .update();
    }

    /** The carrier was not asked, or did not do it. One that is under way by now goes on. */
    void fail(UUID id) {
        jdbc.sql("update takeover set state = 'FAILED' where id = ? and state = 'ASKED'")
                .params(id)
                .update();
    }

    State state(UUID id) {
        return jdbc.sql("select state from takeover where id = ?")
                .params(id)
                .query((row, number) -> State.valueOf(row.getString(1)))
                .single();
    }

    private static Takeover takeover(ResultSet row, int number) throws SQLException {
        return new Takeover(
                row.getObject(1, UUID.class),
                new CallId(row.getObject(2, UUID.class)),
                new PhoneNumber(row.getString(3)),
                State.valueOf(row.getString(4)),
                row.getObject(5, Integer.class));
    }
}
