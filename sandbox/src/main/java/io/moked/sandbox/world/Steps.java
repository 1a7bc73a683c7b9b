package io.moked.sandbox.world;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the long steps of a command and tells the user about each: what, and how long it took. */
public final class Steps {

    private final PrintStream out;
    private final Instant began = Instant.now();

    /** Tells on the given stream. */
    public Steps(PrintStream out) {
        this.out = out;
    }

    /** Tells nobody. */
    public static Steps silent() {
        return new Steps(new PrintStream(OutputStream.nullOutputStream()));
    }

    /** Says something between two steps. */
    public void say(String line) {
        out.println(line);
    }

    /** Does one step. */
    public <T> T step(String what, Callable<T> step) throws Exception {
        var start = Instant.now();
        var result = step.call();
        out.printf(Locale.ROOT, "  %5.1f s  %s%n", seconds(start), what);
        return result;
    }

    /** Does one step that has no result. */
    public void step(String what, Action step) throws Exception {
        step(what, () -> {
            step.run();
            return true;
        });
    }

    /** Something that is done. */
    @FunctionalInterface
    public interface Action {
        /** Does it. */
        void run() throws Exception;
    }

    /**
     * Does several things at once and waits for all, even when one fails.
     *
     * @throws Exception the first failure
     */
    static void together(List<Action> actions) throws Exception {
        var running = new ArrayList<Future<Object>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var action : actions) {
                running.add(threads.submit(() -> {
                    action.run();
                    return true;
                }));
            }
        }
        for (var one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    /** Time since it was made. */
    public double secondsSoFar() {
        return seconds(began);
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }
}
