package io.moked.crm.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one page is told. Whoever reads more slowly than things change is told no more: the page connects again and looks
 * at everything, which is quicker.
 */
final class ChangeStream {

    private sealed interface Signal {
        record Changed(Change change) implements Signal {}

        enum End implements Signal {
            END
        }
    }

    private static final int MOST_WAITING = 500;
    private static final String BEGINNING = "retry: 1000\n\n";
    private static final String HEARTBEAT = ":\n\n";

    private final BlockingQueue<Signal> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final JsonMapper json;

    ChangeStream(JsonMapper json) {
        this.json = json;
    }

    /** Tells a change; never waits. */
    void tell(Change change) {
        if (!waiting.offer(new Signal.Changed(change))) {
            end();
        }
    }

    /** Ends the stream before its time. */
    void end() {
        waiting.clear();
        waiting.offer(Signal.End.END);
    }

    /**
     * Writes what is told until the time is over.
     *
     * @param heartbeat how long nothing may be written
     * @throws IOException if the reader is gone
     */
    void writeTo(OutputStream page, Duration heartbeat, Duration life) throws IOException, InterruptedException {
        var end = System.nanoTime() + life.toNanos();
        write(page, BEGINNING);
        for (var left = life.toNanos(); left > 0; left = end - System.nanoTime()) {
            switch (waiting.poll(Math.min(left, heartbeat.toNanos()), TimeUnit.NANOSECONDS)) {
                case null -> write(page, HEARTBEAT);
                case Signal.Changed(var change) ->
                    write(page, "event: change\ndata: " + json.writeValueAsString(change) + "\n\n");
                case Signal.End _ -> {
                    return;
                }
            }
        }
    }

    private static void write(OutputStream page, String text) throws IOException {
        page.write(text.getBytes(StandardCharsets.UTF_8));
        page.flush();
    }
}
