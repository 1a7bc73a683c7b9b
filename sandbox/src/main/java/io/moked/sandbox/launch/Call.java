package io.moked.sandbox.launch;

import io.moked.sandbox.caller.CallResult;
import io.moked.sandbox.caller.CallResult.Turn;
import io.moked.sandbox.world.Ports;
import io.moked.sandbox.world.Ports.Listener;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Calls against a running {@code up}. */
@Command(
        name = "call",
        description = "Plays calls against a running ./moked up. Exit code 0 only if all that they demand came true.",
        mixinStandardHelpOptions = true)
final class Call implements Callable<Integer> {

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "1..*",
            description = "The name of a scenario, or the path of a YAML file.")
    private List<String> scenarios = List.of();

    @Option(names = "--times", defaultValue = "1", description = "How often each is played.")
    private int times = 1;

    @Option(names = "--parallel", defaultValue = "1", description = "How many calls are held at once.")
    private int parallel = 1;

    @Option(names = "--json", description = "Print one JSON object for each call, and nothing else.")
    private boolean json;

    @Spec
    @org.jspecify.annotations.Nullable
    private CommandSpec spec;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws Exception {
        requirePositive("--times", times);
        requirePositive("--parallel", parallel);
        var calls = new RemoteCalls(Ports.defaults(System.getenv()).of(Listener.VENDORS));
        var sources = scenarios.stream().map(ScenarioSource::find).toList();
        var running = new ArrayList<Future<CallResult>>();
        try (var threads = Executors.newFixedThreadPool(parallel)) {
            for (int round = 0; round < times; round++) {
                for (var source : sources) {
                    running.add(threads.submit(() -> print(calls.play(source, turnPrinter()))));
                }
            }
            var allPassed = true;
            for (var one : running) {
                allPassed &= one.get().ok();
            }
            return allPassed ? 0 : 1;
        } catch (ExecutionException e) {
            running.forEach(one -> one.cancel(true));
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private void requirePositive(String option, int value) {
        if (value < 1 && spec != null) {
            throw new ParameterException(spec.commandLine(), option + " must be at least 1.");
        }
    }

    /** Turns of several calls at once would be a muddle. */
    private Consumer<Turn> turnPrinter() {
        return json || parallel > 1 ? turn -> {} : turn -> out.println(Printing.turn(turn));
    }

    private CallResult print(CallResult played) {
        out.println(json ? Printing.json(played) : Printing.summary(played));
        return played;
    }
}
