package io.moked.system;

import io.moked.sandbox.caller.CallResult;
import io.moked.sandbox.caller.Callers;
import io.moked.sandbox.caller.scenario.Scenarios;
import io.moked.sandbox.world.Ports;
import io.moked.sandbox.world.Steps;
import io.moked.sandbox.world.World;
import io.moked.sandbox.world.WorldSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The whole product, started once for all system tests, on free ports and in a folder of its own. */
public final class RunningWorld {

    private static final World WORLD = start();

    private RunningWorld() {}

    /** The world, started by whoever asks first. */
    public static World world() {
        return WORLD;
    }

    private static World start() {
        try {
            var data = Files.createTempDirectory("moked-system");
            var home = Path.of("..").toAbsolutePath().normalize();
            return World.start(new WorldSettings(home, data, Ports.free(), Steps.silent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plays a scenario. */
    public static CallResult play(String scenario) throws Exception {
        return play(scenario, turn -> {});
    }

    /**
     * Plays a scenario.
     *
     * @param onTurn told each turn as it happens
     */
    public static CallResult play(String scenario, Consumer<CallResult.Turn> onTurn) throws Exception {
        return Callers.in(WORLD).play(Scenarios.find(scenario), onTurn);
    }
}
