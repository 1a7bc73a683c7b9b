package io.moked.sandbox.launch;

import io.moked.sandbox.caller.CallResult;
import io.moked.sandbox.caller.Callers;
import io.moked.sandbox.caller.scenario.Scenario;
import io.moked.sandbox.caller.scenario.Scenarios;
import io.moked.sandbox.world.EventLog;
import io.moked.sandbox.world.Ports;
import io.moked.sandbox.world.Steps;
import io.moked.sandbox.world.World;
import io.moked.sandbox.world.WorldSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything, with calls, from nothing. */
@Command(
        name = "demo",
        description = "Starts everything on fresh data, plays calls, and shows what came of them."
                + " Exit code 0 only if all that the scenarios demand came true.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration QUIET_AT_LAST = Duration.ofSeconds(20);

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            defaultValue = "booking",
            description = "Names of scenarios, or paths of YAML files; ${DEFAULT-VALUE} if none is given.")
    private List<String> scenarios = List.of();

    @Option(names = "--keep", description = "Stay up afterwards until Ctrl-C.")
    private boolean keep;

    @Override
    public Integer call() throws Exception {
        var chosen = scenarios.stream().map(Scenarios::find).toList();
        var steps = new Steps(System.out);
        var data = Moked.home().resolve(".moked/demo");
        World.forget(data);
        steps.say("starting …");
        try (var world = World.start(new WorldSettings(Moked.home(), data, Ports.defaults(System.getenv()), steps))) {
            steps.say("ready after %.1f s".formatted(steps.secondsSoFar()));
            var allPassed = play(world, chosen, steps);
            if (keep) {
                Up.printAddresses(steps, world);
                Up.stayUp(world, steps);
            }
            return allPassed ? 0 : 1;
        }
    }

    private static boolean play(World world, List<Scenario> scenarios, Steps steps) throws Exception {
        var callers = Callers.in(world);
        var played = new ArrayList<CallResult>();
        try (var events = EventLog.fromNow(world.bootstrapServers())) {
            for (var scenario : scenarios) {
                steps.say("\n" + scenario.name());
                played.add(callers.play(scenario, turn -> steps.say(Printing.turn(turn))));
            }
            events.awaitQuiet(QUIET, QUIET_AT_LAST);
            steps.say("\nwhat came of it\n" + Outcome.of(events.heard()).text());
        }
        steps.say("\nwhat was demanded");
        played.forEach(call -> steps.say(Printing.demands(call).text()));
        return played.stream().allMatch(CallResult::ok);
    }
}
