package io.moked.chassis.trace;

import io.micrometer.tracing.Tracer;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Why something happens now: the event that caused it, and the distributed trace it is part of. */
@Component
public class Trace {

    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
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

    /**
     * Runs as a span of the trace that noted it.
     *
     * @param parent a W3C {@code traceparent}; empty for a trace of its own
     */
    public <T> T continuing(String parent, String name, Supplier<T> action) {
        var available = tracer.getIfAvailable();
        var parts = PARENT.matcher(parent);
        if (available == null || !parts.matches()) {
            return action.get();
        }
        var context = available
                .traceContextBuilder()
                .traceId(parts.group(1))
                .spanId(parts.group(2))
                .sampled(parts.group(3).endsWith("1"))
                .build();
        var span = available.spanBuilder().setParent(context).name(name).start();
        try (var scope = available.withSpan(span)) {
            Objects.requireNonNull(scope);
            return action.get();
        } finally {
            span.end();
        }
    }
}
