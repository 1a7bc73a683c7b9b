package io.moked.sandbox.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the built services are run. */
record Programs(Path home) {

    // Little work each and a quick start: one collector thread, the first compiler only.
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "--enable-native-access=ALL-UNNAMED");

    /**
     * The command that runs a service.
     *
     * @throws CannotStart if it is not built
     */
    List<String> command(Service service) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new java.util.ArrayList<>(List.of(java));
        command.addAll(FLAGS);
        command.addAll(List.of("-jar", jar(service).toString()));
        return command;
    }

    /**
     * Makes sure every service can be run.
     *
     * @throws CannotStart naming the first that is not built
     */
    void requireBuilt() {
        for (var service : Service.values()) {
            jar(service);
        }
    }

    private Path jar(Service service) {
        var folder = home.resolve(service.module()).resolve("target/app");
        try (var files = Files.newDirectoryStream(folder, "*.jar")) {
            for (var file : files) {
                return file.toAbsolutePath();
            }
        } catch (IOException e) {
            throw new CannotStart(notBuilt(service, folder));
        }
        throw new CannotStart(notBuilt(service, folder));
    }

    private static String notBuilt(Service service, Path folder) {
        return service.module() + " is not built: there is no program in " + folder + "; ./moked builds it.";
    }
}
