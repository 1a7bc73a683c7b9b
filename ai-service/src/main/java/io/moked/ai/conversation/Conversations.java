package io.moked.ai.conversation;

import io.moked.ai.business.Business;
import io.moked.ai.business.Businesses;
import io.moked.ai.tools.AsOf;
import io.moked.ai.tools.Purpose;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import io.moked.events.conversation.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All conversations, spoken and written. Whoever carries one gives it its identifier. */
@Component
@Transactional
public class Conversations {

    private final JdbcClient jdbc;
    private final Businesses businesses;
    private final History history;
    private final Answering answering;
    private final Actions actions;
    private final ObjectProvider<Transport> transports;
    private final Clock clock;

    Conversations(
            JdbcClient jdbc,
            Businesses businesses,
            History history,
            Answering answering,
            Actions actions,
            ObjectProvider<Transport> transports,
            Clock clock) {
        this.jdbc = jdbc;
        this.businesses = businesses;
        this.history = history;
        this.answering = answering;
        this.actions = actions;
        this.transports = transports;
        this.clock = clock;
    }

    /**
     * Notes that a conversation is there; noted twice, it is one.
     *
     * @param call absent in a written conversation
     * @param caller absent when the number is withheld
     * @param held by the agent, not by a person or a machine
     * @param at when it happened that tells of it, which may be a while ago
     */
    public void begin(
            BusinessId business,
            ConversationId id,
            @Nullable CallId call,
            @Nullable PhoneNumber caller,
            boolean held,
            Instant at) {
        begin(business, id, call, caller, held, at, Purpose.REAL);
    }

    /** Begins one in which nothing real is done. */
    public void rehearse(BusinessId business, ConversationId id, PhoneNumber caller) {
        begin(business, id, null, caller, true, clock.instant(), Purpose.TRIAL);
    }

    private void begin(
            BusinessId business,
            ConversationId id,
            @Nullable CallId call,
            @Nullable PhoneNumber caller,
            boolean held,
            Instant at,
            Purpose purpose) {
        jdbc.sql("""
                        insert into conversation (business_id, id, call_id, caller, held, begun_at, purpose)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (business_id, id) do update set held = conversation.held or excluded.held""")
                .param(business.value())
                .param(id.value())
                .param(call == null ? null : call.value())
                .param(caller == null ? null : caller.e164())
                .param(held)
                .param(Timestamp.from(at))
                .param(purpose.name())
                .update();
    }

    /** Lets nobody else work on the order of this conversation's exchanges until the transaction ends. */
    public void lock(ConversationId id) {
        jdbc.sql("select 1 from conversation where id = ? for update")
                .params(id.value())
                .query(Integer.class)
                .optional();
    }

    /** A conversation to be gone on with; empty if it or its business is not known. */
    public Optional<Conversation> resume(BusinessId business, ConversationId id) {
        return businesses.find(business).flatMap(state -> resumeAs(state, AsOf.NOW, id));
    }

    /** The same, held in the name of a business as it is given, now or as of another moment. */
    public Optional<Conversation> resumeAs(Business business, AsOf asOf, ConversationId id) {
        return jdbc.sql("select call_id, caller, held, purpose from conversation where id = ? and business_id = ?")
                .params(id.value(), business.id().value())
                .query((row, line) -> conversation(business, asOf, id, row))
                .optional();
    }

    private Conversation conversation(Business business, AsOf asOf, ConversationId id, ResultSet row)
            throws SQLException {
        var call = row.getObject(1, UUID.class);
        var caller = row.getString(2);
        var held = new Held(
                id,
                business,
                Purpose.valueOf(row.getString(4)),
                call == null ? null : new CallId(call),
                caller == null ? null : new PhoneNumber(caller),
                asOf);
        return new Conversation(held, row.getBoolean(3), history, answering, actions);
    }

    /** Forgets one in which nothing real was done, with all that was said. */
    public void forget(BusinessId business, ConversationId id) {
        jdbc.sql("delete from conversation where business_id = ? and id = ? and purpose = ?")
                .params(business.value(), id.value(), Purpose.TRIAL.name())
                .update();
    }

    /** The conversation that is held in a call; empty if there is none. */
    public Optional<Conversation> ofCall(BusinessId business, CallId call) {
        return jdbc.sql("select id from conversation where call_id = ? and business_id = ?")
                .params(call.value(), business.value())
                .query(UUID.class)
                .optional()
                .flatMap(id -> resume(business, new ConversationId(id)));
    }

    /** Whether the agent still owes an answer there. */
    public boolean isUnanswered(ConversationId id) {
        return transports.stream().anyMatch(transport -> transport.isUnanswered(id));
    }
}
