package io.moked.chassis.outbox;

import io.micrometer.tracing.Tracer;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Why something happens now: the event that caused it, and the distributed trace it is part of. */
@Component
public class Trace {

    private static final ScopedValue<String> CAUSE = ScopedValue.newInstance();

    private final ObjectProvider<Tracer> tracer;

    Trace(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    /** Runs as an effect of an event. */
    public static <T, X extends Throwable> T causedBy(String eventId, ScopedValue.CallableOp<? extends T, X> action)
            throws X {
        return ScopedValue.where(CAUSE, eventId).call(action);
    }

    /** The id of the event that caused what happens now. */
    public Optional<String> cause() {
        return CAUSE.isBound() ? Optional.of(CAUSE.get()) : Optional.empty();
    }

    /** The current span as a W3C {@code traceparent}. */
    public Optional<String> parent() {
        return Optional.ofNullable(tracer.getIfAvailable())
                .map(Tracer::currentSpan)
                .map(span ->
                        "00-" + span.context().traceId() + "-" + span.context().spanId() + "-"
                                + (Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00"));
    }
}
