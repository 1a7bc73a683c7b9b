package io.moked.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.caller.CallResult.Turn;
import io.moked.sandbox.caller.CallResult.Who;
import io.moked.sandbox.world.Service;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class PrivacyTests {

    @Test
    void writesNeitherTheCallersNumberNorTheirWordsIntoAnyLog() throws Exception {
        var call = RunningWorld.play("booking");
        assertThat(call.checks()).allMatch(Check::ok);
        var words = call.turns().stream()
                .filter(turn -> turn.who() == Who.CALLER && turn.text().length() > 5)
                .map(Turn::text)
                .toList();
        assertThat(words).hasSizeGreaterThan(2);
        for (var service : Service.values()) {
            var log = Files.readString(RunningWorld.world().settings().log(service));
            assertThat(log).as(service.module()).isNotEmpty();
            assertThat(log.lines().filter(line -> !line.contains("pii.")))
                    .as(service.module())
                    .noneMatch(line -> line.contains(call.caller())
                            || line.contains(call.caller().substring(4)))
                    .noneMatch(
                            line -> line.contains("דנה לוי") || words.stream().anyMatch(line::contains));
        }
    }
}
