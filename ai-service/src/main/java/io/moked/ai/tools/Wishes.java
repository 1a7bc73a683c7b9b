package io.moked.ai.tools;

import io.moked.ai.tools.Wish.State;
import io.moked.chassis.answer.Answers;
import io.moked.chassis.event.EventJson;
import io.moked.chassis.outbox.Events;
import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.conversation.ConversationId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The wishes: each asked for once, decided once. */
@Component
public class Wishes {

    private static final String COLUMNS = "request_id, conversation_id, kind, state, promised, customer";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Events events;
    private final Answers answers;
    private final EventJson json;
    private final Clock clock;

    Wishes(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Events events,
            Answers answers,
            EventJson json,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    /** Stores a wish and publishes its event, unless it is known already. */
    void ask(BusinessId business, Wish wish, Event event) {
        transaction.executeWithoutResult(status -> {
            if (note(business, wish)) {
                events.publish(event);
            }
        });
    }

    /**
     * Stores a wish, in the transaction that sees to it.
     *
     * @return false if it is known already
     */
    boolean note(BusinessId business, Wish wish) {
        var customer = wish.customer();
        return jdbc.sql("""
                            insert into wish (business_id, request_id, conversation_id, kind, state, customer, asked_at)
                            values (?, ?, ?, ?, ?, ?, ?) on conflict (business_id, request_id) do nothing""")
                        .param(business.value())
                        .param(wish.id().value())
                        .param(wish.conversation().value())
                        .param(wish.kind().name())
                        .param(wish.state().name())
                        .param(customer == null ? null : customer.e164())
                        .param(java.sql.Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Waits for the decision; holds nothing while it waits. */
    Optional<Decision> await(RequestId id, Duration limit) {
        return answers.await("wish:" + id, limit, () -> decision(id));
    }

    Optional<Decision> decision(RequestId id) {
        return transaction.execute(status -> jdbc.sql(
                        "select state, decision from wish where request_id = ? and state <> 'ASKED'")
                .params(id.value())
                .query((row, number) -> decision(State.valueOf(row.getString(1)), row.getString(2)))
                .optional());
    }

    private Decision decision(State state, String stored) {
        var bytes = stored.getBytes(StandardCharsets.UTF_8);
        return state == State.AGREED
                ? json.read(bytes, Decision.Agreed.class)
                : json.read(bytes, Decision.Rejected.class);
    }

    /**
     * Notes that the caller was told a message will follow.
     *
     * @return false if it is decided by now, so that the caller can be told that instead
     */
    boolean promise(RequestId id) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> jdbc.sql("update wish set promised = true where request_id = ? and state = 'ASKED'")
                                .params(id.value())
                                .update()
                        == 1));
    }

    /**
     * Stores a decision, once, and wakes who waits. In the transaction of the event that tells it.
     *
     * @return the wish, if it is ours and was not decided before
     */
    Optional<Wish> decide(RequestId id, Decision decision) {
        var state = decision instanceof Decision.Agreed ? State.AGREED : State.REJECTED;
        var decided = jdbc.sql("update wish set state = ?, decision = ?::jsonb where request_id = ? and state = 'ASKED'"
                        + " returning " + COLUMNS)
                .params(state.name(), json.write(decision), id.value())
                .query(Wishes::wish)
                .optional();
        decided.ifPresent(wish -> answers.announce("wish:" + id));
        return decided;
    }

    /** All wishes of a conversation in the order they were asked. */
    public List<Wish> of(ConversationId conversation) {
        return transaction.execute(status -> jdbc.sql(
                        "select " + COLUMNS + " from wish where conversation_id = ? order by asked_at, request_id")
                .params(conversation.value())
                .query(Wishes::wish)
                .list());
    }

    /** What the calendar agreed to in a conversation, in the order it was asked. */
    public List<Agreement> agreements(ConversationId conversation) {
        return transaction.execute(status -> jdbc.sql("select kind, decision from wish where conversation_id = ?"
                        + " and state = 'AGREED' and decision is not null order by asked_at, request_id")
                .params(conversation.value())
                .query((row, number) -> agreement(Wish.Kind.valueOf(row.getString(1)), row.getString(2)))
                .list());
    }

    private Agreement agreement(Wish.Kind kind, String stored) {
        var agreed = json.read(stored.getBytes(StandardCharsets.UTF_8), Decision.Agreed.class);
        return new Agreement(kind, agreed.startsAt(), agreed.staffName());
    }

    private static Wish wish(ResultSet row, int number) throws SQLException {
        var customer = row.getString(6);
        return new Wish(
                new RequestId(row.getObject(1, UUID.class)),
                new ConversationId(row.getObject(2, UUID.class)),
                Wish.Kind.valueOf(row.getString(3)),
                State.valueOf(row.getString(4)),
                row.getBoolean(5),
                customer == null ? null : new PhoneNumber(customer));
    }
}
