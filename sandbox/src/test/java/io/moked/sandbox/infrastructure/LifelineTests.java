package io.moked.sandbox.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LifelineTests {

    @Test
    void endsAProcessWhenTheOtherEndOfThePipeIsGone() throws Exception {
        var process = Lifeline.tied(List.of("sleep", "600")).start();
        assertThat(process.isAlive()).isTrue();

        process.getOutputStream().close();

        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void handsOverArgumentsUnchangedAndTheExitCodeBack() throws Exception {
        var process = Lifeline.tied(List.of("sh", "-c", "printf '%s' \"$1\"; exit 7", "sh", "שלום  $HOME \"x\""))
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("שלום  $HOME \"x\"");
        assertThat(process.waitFor()).isEqualTo(7);
    }

    @Test
    void interruptsAProcessOfSomebodyElse() throws Exception {
        // A shell cannot trap what it was started to ignore, as everything that a script starts with & is.
        var trapping = "trap 'exit 3' INT; echo armed; while :; do sleep 0.1; done";
        var other = new ProcessBuilder("env", "--default-signal=INT", "sh", "-c", trapping).start();
        assertThat(other.inputReader().readLine()).isEqualTo("armed");
        var watcher = Lifeline.watch(other.pid());

        watcher.getOutputStream().close();

        assertThat(other.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isEqualTo(3);
    }
}
