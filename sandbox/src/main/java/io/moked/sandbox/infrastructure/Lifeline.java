package io.moked.sandbox.infrastructure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ties the life of a process to this one. A shell beside it reads from a pipe that only this process holds open: when this process ends,
 * however it ends, the reading ends too, and the shell ends the other one.
 */
public final class Lifeline {

    // Ctrl-C reaches every process of a terminal at once; ignoring it leaves the order of ending to the launcher.
    // After exec the program has the process id of the shell, which $$ names in the shell beside it too.
    private static final String TIED = """
            trap '' INT
            exec 3<&0
            (
                read -r _ <&3
                kill $$ || exit 0
                for second in 1 2 3 4 5 6 7 8 9 10; do
                    sleep 1
                    kill -0 $$ || exit 0
                done
                kill -9 $$
            ) >/dev/null 2>&1 &
            exec "$@" </dev/null 3<&-
            """;

    private static final String WATCHING = """
            trap '' INT
            read -r _
            kill -INT "$1"
            """;

    private Lifeline() {}

    /** A process to be started that ends with this one and ignores Ctrl-C. */
    public static ProcessBuilder tied(List<String> command) {
        var whole = new ArrayList<>(List.of("sh", "-c", TIED, "sh"));
        whole.addAll(command);
        return new ProcessBuilder(whole);
    }

    /** Sees to it that a process started by somebody else is interrupted when this one ends. */
    public static Process watch(long pid) throws IOException {
        return new ProcessBuilder("sh", "-c", WATCHING, "sh", Long.toString(pid))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
