package io.moked.sandbox.launch;

import io.moked.sandbox.caller.Callers;
import io.moked.sandbox.world.Ports;
import io.moked.sandbox.world.Ports.Listener;
import io.moked.sandbox.world.Service;
import io.moked.sandbox.world.Steps;
import io.moked.sandbox.world.World;
import io.moked.sandbox.world.WorldSettings;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything in the foreground. */
@Command(
        name = "up",
        description = "Starts everything and stays in the foreground; Ctrl-C stops it. Data survives in .moked/data.",
        mixinStandardHelpOptions = true)
final class Up implements Runnable {

    @Option(names = "--fresh", description = "Forget the data of earlier runs first.")
    private boolean fresh;

    @Override
    public void run() {
        var steps = new Steps(System.out);
        var data = Moked.home().resolve(".moked/data");
        var ports = Ports.defaults(System.getenv());
        if (fresh) {
            World.forget(data);
        }
        var world = World.start(new WorldSettings(Moked.home(), data, ports, steps));
        steps.say("ready after %.1f s".formatted(steps.secondsSoFar()));
        printAddresses(steps, world);
        stayUp(world, steps);
    }

    static void printAddresses(Steps steps, World world) {
        var ports = world.settings().ports();
        steps.say("");
        for (var service : Service.values()) {
            steps.say("  %-18s %s   (health, metrics: port %d)"
                    .formatted(service.module(), ports.url(service), ports.management(service)));
        }
        steps.say("  %-18s http://127.0.0.1:%d".formatted("emulated vendors", ports.of(Listener.VENDORS)));
        steps.say("  %-18s jdbc:postgresql://127.0.0.1:%d/<service>, user postgres"
                .formatted("PostgreSQL", ports.of(Listener.POSTGRES)));
        steps.say("  %-18s 127.0.0.1:%d".formatted("Kafka", ports.of(Listener.KAFKA)));
        var login = world.firstLogin();
        steps.say("\nThe desk: http://localhost:%d   log in as %s, at the first time with the password %s"
                .formatted(ports.of(Listener.GATEWAY), login.email(), login.password()));
    }

    /** Takes calls from other processes; blocks until the process is told to end, then ends everything. */
    static void stayUp(World world, Steps steps) {
        CallControl.mount(world.vendors().server(), Callers.in(world)::play);
        var never = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            steps.say("stopping …");
            world.close();
            steps.say("stopped");
        }));
        steps.say("\nCtrl-C stops everything.");
        try {
            never.await();
        } catch (InterruptedException e) {
            world.close();
        }
    }
}
