package io.moked.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MokedTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void saysWhatItCanDo() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("up");
    }

    @Test
    void refusesMistakesInTheArgumentsWithCodeTwoAndOneSentence() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("sing")).isEqualTo(2);
        assertThat(run("up", "--frsh")).isEqualTo(2);
        assertThat(run("call")).isEqualTo(2);
        assertThat(run("call", "booking", "--times", "0")).isEqualTo(2);
        assertThat(run("demo", "bokking")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("a command is missing")
                .contains("sing")
                .contains("--fresh")
                .contains("--times must be at least 1")
                .contains("There is no scenario \"bokking\"");
    }

    private int run(String... arguments) {
        return Moked.run(print(out), print(err), arguments);
    }

    private static PrintStream print(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }
}
