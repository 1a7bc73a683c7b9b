package io.moked.sandbox.launch;

import io.moked.sandbox.bench.Bench;
import io.moked.sandbox.caller.scenario.ScenarioMistake;
import io.moked.sandbox.world.CannotStart;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 done, 1 not done or a demand that did not come true, 2 a mistake in the arguments. */
@Command(
        name = "moked",
        synopsisSubcommandLabel = "COMMAND",
        description = "Answers the phone for businesses, here with the whole outside world emulated.",
        subcommands = {Demo.class, Up.class, Call.class, Bench.class, Seed.class},
        mixinStandardHelpOptions = true,
        version = "0.1.0")
public final class Moked implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    /** Runs one command. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        return commandLine(utf8(out), utf8(err)).execute(arguments);
    }

    private static CommandLine commandLine(java.io.PrintWriter out, java.io.PrintWriter err) {
        return new CommandLine(new Moked())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof ScenarioMistake) {
                        command.getErr().println(failure.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    if (failure instanceof CannotStart reason) {
                        command.getErr().println(reason.getMessage());
                    } else {
                        failure.printStackTrace(command.getErr());
                    }
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static java.io.PrintWriter utf8(PrintStream stream) {
        return new java.io.PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** The root of the repository, which the script passes on. */
    static Path home() {
        return Path.of(System.getProperty("moked.home", ".")).toAbsolutePath().normalize();
    }

    /** Without a command. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                java.util.Optional.ofNullable(spec).orElseThrow().commandLine(),
                "Say what to do: a command is missing.");
    }
}
