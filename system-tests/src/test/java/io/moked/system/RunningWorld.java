package io.moked.system;

import io.moked.sandbox.caller.CallResult;
import io.moked.sandbox.caller.Callers;
import io.moked.sandbox.caller.Surroundings;
import io.moked.sandbox.caller.scenario.Scenarios;
import io.moked.sandbox.infrastructure.ServiceDatabase;
import io.moked.sandbox.world.Ports;
import io.moked.sandbox.world.Service;
import io.moked.sandbox.world.Steps;
import io.moked.sandbox.world.World;
import io.moked.sandbox.world.WorldSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The whole product, started once for all system tests, on free ports and in a folder of its own. */
final class RunningWorld {

    private static final World WORLD = start();

    private RunningWorld() {}

    static World world() {
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

    static CallResult play(String scenario) throws Exception {
        return callers().play(Scenarios.find(scenario));
    }

    static Callers callers() {
        List<ServiceDatabase> all = Arrays.stream(Service.values()).map(WORLD::database).toList();
        return new Callers(
                WORLD.vendors().twilio(),
                WORLD.vendors().faults(),
                new Surroundings(WORLD.bootstrapServers(), WORLD.database(Service.CRM), all));
    }
}
