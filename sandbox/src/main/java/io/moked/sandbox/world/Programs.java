package io.moked.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How the built services are run. */
public record Programs(Path home) {

    // Little work each and a quick start: the first compiler only. Two threads collect: one alone doubled the slowest
    // webhooks.
    private static final List<String> FLAGS = List.of(
            "-XX:+UseParallelGC",
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

    // Unpacked starts faster; packed is as good, and what stands there after mvn alone.
    private Path jar(String module) {
        var target = home.resolve(module).resolve("target");
        var packed = onlyJar(target);
        var unpacked = onlyJar(target.resolve("app"));
        if (unpacked.isPresent()
                && packed.filter(jar -> isNewer(jar, unpacked.get())).isEmpty()) {
            return unpacked.get();
        }
        return packed.orElseThrow(() ->
                new CannotStart(module + " is not built: there is no program in " + target + "; ./moked builds it."));
    }

    private static Optional<Path> onlyJar(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(Path::toAbsolutePath)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNewer(Path one, Path other) {
        try {
            return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
