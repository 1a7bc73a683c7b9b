package io.moked.ai.prompt;

import io.moked.ai.business.Business;
import io.moked.ai.business.Businesses;
import io.moked.ai.speaking.Speaking;
import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.chassis.outbox.Events;
import io.moked.chassis.work.Worker;
import io.moked.events.call.PromptPrepared;
import io.moked.events.call.PromptPrepared.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Has the phrases of a business synthesised; until then, and without them, telephony uses the carrier's voice. */
@Component
class PromptPreparation implements Worker<PreparePrompts> {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Businesses businesses;
    private final Speaking speaking;
    private final Events events;
    private final Clock clock;

    PromptPreparation(Businesses businesses, Speaking speaking, Events events, Clock clock) {
        this.businesses = businesses;
        this.speaking = speaking;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Class<PreparePrompts> work() {
        return PreparePrompts.class;
    }

    @Override
    public int attempts() {
        return 20;
    }

    @Override
    public Runnable perform(PreparePrompts work, int attempt) throws VendorUnavailable {
        var business = businesses.find(work.business()).orElseThrow();
        var prepared = new ArrayList<PromptPrepared>();
        if (business.state().version() == work.version()) {
            for (var kind : Kind.values()) {
                prepared.add(prepare(kind, business));
            }
        }
        return () -> prepared.forEach(events::publish);
    }

    private PromptPrepared prepare(Kind kind, Business business) throws VendorUnavailable {
        var speech = speaking.speak(PreparedPhrases.text(kind, business), business, Deadline.in(LIMIT));
        return new PromptPrepared(
                business.id(),
                kind,
                business.state().version(),
                speech.text(),
                speech.voice(),
                speech.audio(),
                clock.instant());
    }

    /** What was prepared before stays in use, else the carrier's own voice. */
    @Override
    public void giveUp(PreparePrompts work, Throwable lastFailure) {}
}
