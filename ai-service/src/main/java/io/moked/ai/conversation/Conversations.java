package io.moked.ai.conversation;

import io.moked.ai.business.Businesses;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import io.moked.events.conversation.ConversationId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All conversations; one for each call. */
@Component
@Transactional
public class Conversations {

    private final JdbcClient jdbc;
    private final Businesses businesses;
    private final History history;
    private final Answering answering;

    Conversations(JdbcClient jdbc, Businesses businesses, History history, Answering answering) {
        this.jdbc = jdbc;
        this.businesses = businesses;
        this.history = history;
        this.answering = answering;
    }

    /** The conversation of a call. */
    public static ConversationId of(CallId call) {
        return new ConversationId(
                UUID.nameUUIDFromBytes(("conversation of call " + call).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Notes that a call is there; noted twice, it is one.
     *
     * @param held by the agent, not by a person or a machine
     */
    public void begin(BusinessId business, CallId call, @Nullable PhoneNumber caller, boolean held) {
        jdbc.sql("""
                        insert into conversation (business_id, id, call_id, caller, held) values (?, ?, ?, ?, ?)
                        on conflict (business_id, id) do update set held = conversation.held or excluded.held""")
                .param(business.value())
                .param(of(call).value())
                .param(call.value())
                .param(caller == null ? null : caller.e164())
                .param(held)
                .update();
    }

    /** Lets nobody else work on the order of this conversation's exchanges until the transaction ends. */
    public void lock(CallId call) {
        jdbc.sql("select 1 from conversation where id = ? for update")
                .params(of(call).value())
                .query(Integer.class)
                .optional();
    }

    /** A conversation to be gone on with; empty if the call or its business is not known. */
    public Optional<Conversation> resume(BusinessId business, CallId call) {
        record Row(@Nullable String caller, boolean held) {}
        var row = jdbc.sql("select caller, held from conversation where id = ?")
                .params(of(call).value())
                .query((result, line) -> new Row(result.getString(1), result.getBoolean(2)))
                .optional();
        return row.flatMap(known -> businesses.find(business).map(state -> {
            var caller = known.caller() == null ? null : new PhoneNumber(known.caller());
            return new Conversation(new Held(of(call), state, call, caller), known.held(), history, answering);
        }));
    }

    /** All exchanges of a call, in order. */
    public List<Step> steps(CallId call) {
        return history.steps(of(call));
    }
}
