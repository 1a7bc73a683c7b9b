package io.moked.sandbox.bench;

import io.moked.sandbox.world.Ports;
import io.moked.sandbox.world.Steps;
import io.moked.sandbox.world.World;
import io.moked.sandbox.world.WorldSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Load runs on a fresh world of their own, and the speed of the Hebrew library without one. */
@Command(
        name = "bench",
        description = "Measures, beside a floor that is measured in the same run.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    private enum What {
        WEBHOOKS,
        EVENTS,
        DESK,
        HEBREW
    }

    @Parameters(
            paramLabel = "NAME",
            description = "webhooks: a signed voice webhook through the gateway until its TwiML is there;"
                    + " events: a commit in one service until its effect is committed in another;"
                    + " desk: lists, search and dashboard of a business with a long history;"
                    + " hebrew: a sentence through each part of the Hebrew library.")
    private What what = What.WEBHOOKS;

    @Option(names = "--rate", description = "Per second; 50 webhooks or 200 events if not given.")
    private int rate;

    @Option(names = "--seconds", defaultValue = "60", description = "How long; ${DEFAULT-VALUE} if not given.")
    private int seconds = 60;

    @Option(
            names = "--warm-up",
            defaultValue = "20",
            description = "Seconds of load before anything is counted; ${DEFAULT-VALUE} if not given.")
    private int warmUp = 20;

    @Option(names = "--write", description = "Put the result into docs/benchmarks.md.")
    private boolean write;

    private final Path home = Path.of(System.getProperty("moked.home", ".")).toAbsolutePath();

    /** A bench without arguments, for picocli to fill. */
    public Bench() {}

    @Override
    public Integer call() throws Exception {
        var steps = new Steps(System.out);
        var result = measure(steps);
        steps.say("\n" + result);
        if (write) {
            new BenchmarkPage(home.resolve("docs/benchmarks.md")).write(name(), result);
        }
        return 0;
    }

    private String measure(Steps steps) throws Exception {
        return switch (what) {
            case WEBHOOKS ->
                inAWorld(steps, world -> new WebhookLoad(world, load(50, warmUp), load(50, seconds)).measure(steps));
            case EVENTS ->
                inAWorld(steps, world -> new EventLoad(world, load(200, warmUp), load(200, seconds)).measure(steps));
            case DESK -> inAWorld(steps, world -> new DeskSpeed(world).measure(steps));
            case HEBREW -> new HebrewSpeed(seconds, warmUp).measure();
        };
    }

    private interface Measurement {

        String in(World world) throws Exception;
    }

    private String inAWorld(Steps steps, Measurement measurement) throws Exception {
        var data = home.resolve(".moked/bench");
        World.forget(data);
        String result;
        try (var world = World.start(new WorldSettings(home, data, Ports.free(), steps))) {
            result = measurement.in(world);
        }
        World.forget(data);
        return result;
    }

    private OpenLoop load(int usualRate, int length) {
        return new OpenLoop(rate == 0 ? usualRate : rate, Duration.ofSeconds(length));
    }

    private String name() {
        return what.name().toLowerCase(java.util.Locale.ROOT);
    }
}
