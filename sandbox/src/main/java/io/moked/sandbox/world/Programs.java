package io.moked.sandbox.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the built services are run. */
public record Programs(Path home) {

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
     * The command that runs the program of a module.
     *
     * @throws CannotStart if it is not built
     */
    public List<String> command(String module) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new java.util.ArrayList<>(List.of(java));
        command.addAll(FLAGS);
        command.addAll(List.of("-jar", jar(module).toString()));
        return command;
    }

    /**
     * Makes sure every service can be run.
     *
     * @throws CannotStart naming the first that is not built
     */
    void requireBuilt() {
        for (var service : Service.values()) {
            jar(service.module());
        }
    }

    private Path jar(String module) {
        var folder = home.resolve(module).resolve("target/app");
        try (var files = Files.newDirectoryStream(folder, "*.jar")) {
            for (var file : files) {
                return file.toAbsolutePath();
            }
        } catch (IOException e) {
            throw new CannotStart(notBuilt(module, folder));
        }
        throw new CannotStart(notBuilt(module, folder));
    }

    private static String notBuilt(String module, Path folder) {
        return module + " is not built: there is no program in " + folder + "; ./moked builds it.";
    }
}
