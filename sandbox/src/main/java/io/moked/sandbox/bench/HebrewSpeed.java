package io.moked.sandbox.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * How long a sentence takes in each part of the Hebrew library.
 *
 * @param seconds of measuring, divided among the parts
 * @param warmUp seconds that count for nothing, divided as well
 */
record HebrewSpeed(int seconds, int warmUp) {

    private static final String FLOOR = "floor";

    /** In the order of the table, the floor last. */
    private static final List<String> PARTS =
            List.of("when", "speak", "phone", "id", "money", "number", "clauses", "ending", "name", "address", FLOOR);

    /** Runs JMH in a process of its own, with the compilers that a service has. */
    String measure() throws RunnerException {
        var options = new OptionsBuilder()
                .include("\\." + HebrewSentences.class.getSimpleName() + "\\.")
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .warmupIterations(1)
                .warmupTime(share(warmUp))
                .measurementIterations(1)
                .measurementTime(share(seconds))
                .forks(1)
                .jvmArgs("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        return page(new Runner(options).run());
    }

    private static TimeValue share(int seconds) {
        return TimeValue.milliseconds(Math.max(1, seconds * 1000L / PARTS.size()));
    }

    private String page(Collection<RunResult> results) {
        var rows = new ArrayList<String>();
        for (var part : PARTS) {
            rows.add("| " + part + " | " + cells(statistics(results, part)) + " |");
        }
        return """
                A sentence of 8 to 17 words through each part of the Hebrew library, named as in `./moked hebrew`, once it is warm: JMH, each call
                timed, %d s of calls after %d s that count for nothing, divided among the parts. The floor looks at every character of the sentence
                for `speak` once. The goal is less than 1000 µs.

                | microseconds | p50 | p95 | p99 | max |
                |---|---|---|---|---|
                %s

                %s
                """.formatted(seconds, warmUp, String.join("\n", rows), Machine.line("nothing else runs"));
    }

    private static Statistics statistics(Collection<RunResult> results, String part) {
        return results.stream()
                .map(RunResult::getPrimaryResult)
                .filter(result -> result.getLabel().equals(part))
                .findFirst()
                .orElseThrow()
                .getStatistics();
    }

    private static String cells(Statistics micros) {
        return String.format(
                Locale.ROOT,
                "%.1f | %.1f | %.1f | %.1f",
                micros.getPercentile(50),
                micros.getPercentile(95),
                micros.getPercentile(99),
                micros.getMax());
    }
}
