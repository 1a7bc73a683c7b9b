package io.moked.ai.scenario.replay;

import io.moked.ai.business.Business;
import io.moked.ai.scenario.Scenario;
import io.moked.chassis.event.EventJson;
import io.moked.chassis.problem.Problem;
import io.moked.chassis.work.Work;
import io.moked.events.BusinessId;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The replays: so many exchanges of a business in an hour. */
@Repository
@Transactional
class Replays {

    /** A scenario that has to be played yet. */
    record Open(UUID scenario, boolean withoutBefore) {}

    private final JdbcClient jdbc;
    private final Work work;
    private final EventJson json;
    private final Baselines baselines;
    private final ReplaySettings settings;
    private final Clock clock;

    Replays(JdbcClient jdbc, Work work, EventJson json, Baselines baselines, ReplaySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.json = json;
        this.baselines = baselines;
        this.settings = settings;
        this.clock = clock;
    }

    /** Has these played in the background. */
    UUID ask(Business business, List<Scenario> scenarios, @Nullable Candidate candidate) {
        var id = UUID.randomUUID();
        var once = candidate == null ? ids(scenarios) : baselines.known(business);
        var exchanges = scenarios.stream()
                .mapToInt(scenario -> scenario.exchanges() * (once.contains(scenario.id()) ? 1 : 2))
                .sum();
        if (exchangesLately(business.id()) + exchanges > settings.exchanges() || areUnderWay(business.id())) {
            throw new Problem(
                    HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "As many exchanges as may be were played.");
        }
        jdbc.sql("insert into replay (business_id, id, candidate, exchanges, asked_at) values (?, ?, ?::jsonb, ?, ?)")
                .param(business.id().value())
                .param(id)
                .param(candidate == null ? null : json.write(candidate))
                .param(exchanges)
                .param(ago(Duration.ZERO))
                .update();
        scenarios.forEach(scenario -> plan(business, id, scenario, candidate != null && once.contains(scenario.id())));
        work.note(business.id(), id.toString(), new PlayReplay(business.id(), id));
        return id;
    }

    /** Counts with the business locked, so that two who ask at once see each other. */
    private int exchangesLately(BusinessId business) {
        jdbc.sql("select 1 from business where business_id = ? for update")
                .params(business.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(Problem::notFound);
        return jdbc.sql("select coalesce(sum(exchanges), 0) from replay where business_id = ? and asked_at > ?")
                .params(business.value(), ago(Duration.ofHours(1)))
                .query(Integer.class)
                .single();
    }

    private boolean areUnderWay(BusinessId business) {
        return jdbc.sql("select count(*) from replay where business_id = ? and ended_at is null and asked_at > ?")
                        .params(business.value(), ago(Duration.ofHours(1)))
                        .query(Integer.class)
                        .single()
                >= settings.open();
    }

    private static Set<UUID> ids(List<Scenario> scenarios) {
        return scenarios.stream().map(Scenario::id).collect(Collectors.toSet());
    }

    private void plan(Business business, UUID replay, Scenario scenario, boolean known) {
        jdbc.sql("""
                        insert into replay_run (business_id, replay_id, scenario_id, before)
                        select business_id, ?, id, case when ? then baseline end
                        from scenario where business_id = ? and id = ?""")
                .params(replay, known, business.id().value(), scenario.id())
                .update();
    }

    Optional<Replay> find(BusinessId business, UUID id) {
        return jdbc.sql("select asked_at, ended_at from replay where business_id = ? and id = ?")
                .params(business.value(), id)
                .query((row, number) -> {
                    var ended = row.getTimestamp(2);
                    return new Replay(
                            id,
                            row.getTimestamp(1).toInstant(),
                            ended == null ? null : ended.toInstant(),
                            played(business, id, ended != null));
                })
                .optional();
    }

    private List<Replay.Played> played(BusinessId business, UUID replay, boolean over) {
        return jdbc.sql("""
                        select s.id, s.title, r.before, r.after from replay_run r
                        join scenario s on s.business_id = r.business_id and s.id = r.scenario_id
                        where r.business_id = ? and r.replay_id = ? order by s.created_at desc, s.id""")
                .params(business.value(), replay)
                .query((row, number) -> Replay.Played.of(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        over,
                        run(row.getString(3)),
                        run(row.getString(4))))
                .list();
    }

    private @Nullable Run run(@Nullable String stored) {
        return stored == null ? null : json.read(stored.getBytes(StandardCharsets.UTF_8), Run.class);
    }

    /** Absent if the settings are played as they are saved. */
    Optional<Candidate> candidate(BusinessId business, UUID id) {
        return jdbc.sql("select candidate from replay where business_id = ? and id = ? and candidate is not null")
                .params(business.value(), id)
                .query(String.class)
                .optional()
                .map(stored -> json.read(stored.getBytes(StandardCharsets.UTF_8), Candidate.class));
    }

    /** What is still to be played; of one that has ended, nothing. */
    List<Open> open(BusinessId business, UUID id) {
        return jdbc.sql("""
                        select p.scenario_id, p.before is null from replay_run p
                        join replay r on r.business_id = p.business_id and r.id = p.replay_id and r.ended_at is null
                        where p.business_id = ? and p.replay_id = ? and p.after is null""")
                .params(business.value(), id)
                .query((row, number) -> new Open(row.getObject(1, UUID.class), row.getBoolean(2)))
                .list();
    }

    /** Notes how it went with the saved settings. */
    void before(BusinessId business, UUID replay, UUID scenario, Run run) {
        jdbc.sql("update replay_run set before = ?::jsonb where business_id = ? and replay_id = ? and scenario_id = ?")
                .params(json.write(run), business.value(), replay, scenario)
                .update();
    }

    void after(BusinessId business, UUID replay, UUID scenario, Run run) {
        jdbc.sql("update replay_run set after = ?::jsonb where business_id = ? and replay_id = ? and scenario_id = ?")
                .params(json.write(run), business.value(), replay, scenario)
                .update();
    }

    void end(BusinessId business, UUID replay) {
        jdbc.sql("update replay set ended_at = ? where business_id = ? and id = ?")
                .params(ago(Duration.ZERO), business.value(), replay)
                .update();
    }

    private Timestamp ago(Duration time) {
        return Timestamp.from(clock.instant().minus(time));
    }
}
