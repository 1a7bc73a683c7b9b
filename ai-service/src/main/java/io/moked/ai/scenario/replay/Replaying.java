package io.moked.ai.scenario.replay;

import io.moked.ai.business.Businesses;
import io.moked.ai.scenario.Scenarios;
import io.moked.ai.vendor.Deadline;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.work.Worker;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/** Plays replays, a few conversations at once. What is known already is not played again after a crash. */
@Component
class Replaying implements Worker<PlayReplay> {

    private final Replays replays;
    private final Baselines baselines;
    private final Scenarios scenarios;
    private final Businesses businesses;
    private final Play play;
    private final ReplaySettings settings;

    Replaying(
            Replays replays,
            Baselines baselines,
            Scenarios scenarios,
            Businesses businesses,
            Play play,
            ReplaySettings settings) {
        this.replays = replays;
        this.baselines = baselines;
        this.scenarios = scenarios;
        this.businesses = businesses;
        this.play = play;
        this.settings = settings;
    }

    @Override
    public Class<PlayReplay> work() {
        return PlayReplay.class;
    }

    @Override
    public int attempts() {
        return 3;
    }

    @Override
    public int atOnce() {
        return settings.replays();
    }

    @Override
    public Runnable perform(PlayReplay work, int attempt) throws Exception {
        var deadline = Deadline.in(settings.limit());
        try (var threads = Executors.newFixedThreadPool(
                settings.atOnce(), Thread.ofVirtual().factory())) {
            var runs = new ArrayList<Future<Boolean>>();
            for (var open : replays.open(work.business(), work.replay())) {
                Callable<Boolean> run = () -> Tenancy.as(work.business(), () -> play(work, open, deadline));
                runs.add(threads.submit(run));
            }
            for (var run : runs) {
                run.get();
            }
        }
        return () -> replays.end(work.business(), work.replay());
    }

    private boolean play(PlayReplay work, Replays.Open open, Deadline deadline) {
        var scenario = scenarios.find(work.business(), open.scenario());
        var saved = businesses.find(work.business()).orElseThrow();
        var candidate = replays.candidate(work.business(), work.replay()).map(one -> one.of(saved));
        scenario.ifPresent(found -> {
            if (candidate.isEmpty() || open.withoutBefore()) {
                var run = play.play(found, saved, deadline);
                baselines.note(saved, found, run);
                if (candidate.isEmpty()) {
                    replays.after(work.business(), work.replay(), found.id(), run);
                    return;
                }
                replays.before(work.business(), work.replay(), found.id(), run);
            }
            replays.after(
                    work.business(), work.replay(), found.id(), play.play(found, candidate.orElseThrow(), deadline));
        });
        return scenario.isPresent();
    }

    @Override
    public void giveUp(PlayReplay work, Throwable lastFailure) {
        replays.end(work.business(), work.replay());
    }
}
