package io.moked.ai.trial;

import io.moked.ai.conversation.Conversations;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.conversation.ConversationId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trials: a few of a business at once, one exchange of a trial at once. */
@Component
@Transactional
class Trials {

    /** Nobody's: in a trial nothing leaves for any number. */
    private static final PhoneNumber CALLER = new PhoneNumber("+972500000000");

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final TrialSettings settings;
    private final Clock clock;

    Trials(JdbcClient jdbc, Conversations conversations, TrialSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.settings = settings;
        this.clock = clock;
    }

    ConversationId begin(BusinessId business) {
        if (underWay(business) >= settings.atOnce()) {
            throw new Problem(
                    HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "As many trials as may be are under way.");
        }
        var id = ConversationId.random();
        conversations.rehearse(business, id, CALLER);
        jdbc.sql("insert into trial (business_id, id, used_at) values (?, ?, ?)")
                .params(business.value(), id.value(), now())
                .update();
        return id;
    }

    /** Counts with the business locked, so that two who begin at once see each other. */
    private int underWay(BusinessId business) {
        jdbc.sql("select 1 from business where business_id = ? for update")
                .params(business.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(Problem::notFound);
        return jdbc.sql("select count(*) from trial where business_id = ? and ended_at is null and used_at > ?")
                .params(business.value(), idleSince())
                .query(Integer.class)
                .single();
    }

    /**
     * Takes the trial for one exchange, for no longer than its answer may take. One that was idle for so long that it
     * does not count any more is over: else it would come back beside those that began since.
     *
     * @throws Problem if as many exchanges of the business as may be were tried in an hour, if there is no such trial, if it is over, or if an answer is under way
     */
    void take(BusinessId business, ConversationId id) {
        if (exchangesLately(business) >= settings.inAnHour()) {
            throw new Problem(
                    HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "As many exchanges as may be were tried.");
        }
        var until = Timestamp.from(clock.instant().plus(settings.budget().multipliedBy(2)));
        var taken = jdbc.sql("""
                        update trial set used_at = ?, busy_until = ?
                        where business_id = ? and id = ? and ended_at is null and used_at > ?
                        and (busy_until is null or busy_until < ?)""")
                .params(now(), until, business.value(), id.value(), idleSince(), now())
                .update();
        if (taken == 0) {
            throw unavailable(business, id);
        }
    }

    /** Those under way at once may come on top of it, which are few. */
    private int exchangesLately(BusinessId business) {
        return jdbc.sql("""
                        select count(*) from step s
                        join trial t on t.business_id = s.business_id and t.id = s.conversation_id
                        where t.business_id = ? and t.used_at > ? and s.heard_at > ?""")
                .params(business.value(), hourAgo(), hourAgo())
                .query(Integer.class)
                .single();
    }

    private Timestamp hourAgo() {
        return Timestamp.from(clock.instant().minus(Duration.ofHours(1)));
    }

    private Problem unavailable(BusinessId business, ConversationId id) {
        return jdbc.sql("select ended_at is null and used_at > ? from trial where business_id = ? and id = ?")
                .params(idleSince(), business.value(), id.value())
                .query(Boolean.class)
                .optional()
                .map(underWay -> Problem.conflict("text", underWay ? "trial.busy" : "trial.over"))
                .orElseGet(Problem::notFound);
    }

    void leave(BusinessId business, ConversationId id, boolean ended) {
        jdbc.sql("update trial set busy_until = null, ended_at = ? where business_id = ? and id = ?")
                .param(ended ? now() : null)
                .param(business.value())
                .param(id.value())
                .update();
    }

    private Timestamp idleSince() {
        return Timestamp.from(clock.instant().minus(settings.idle()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
