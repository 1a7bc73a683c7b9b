package io.moked.crm.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChangeStreamTests {

    private static final Duration SHORT = Duration.ofMillis(20);

    private final ByteArrayOutputStream page = new ByteArrayOutputStream();
    private final ChangeStream stream = new ChangeStream(JsonMapper.shared());

    @Test
    void tellsAChangeAndBeatsUntilItsTimeIsOver() throws Exception {
        var id = UUID.randomUUID();
        stream.tell(new Change("call", id, id, null));
        stream.writeTo(page, SHORT, SHORT.multipliedBy(50));
        assertThat(page.toString(StandardCharsets.UTF_8))
                .startsWith("retry: 1000\n\nevent: change\ndata: {\"kind\":\"call\",\"id\":\"" + id + "\",\"callId\":\""
                        + id + "\"}\n\n")
                .endsWith("\n\n:\n\n");
    }

    @Test
    void letsASlowReaderGo() throws Exception {
        for (int i = 0; i < 501; i++) {
            stream.tell(new Change("task", UUID.randomUUID(), null, null));
        }
        stream.writeTo(page, Duration.ofMinutes(1), Duration.ofMinutes(1));
        assertThat(page.toString(StandardCharsets.UTF_8)).isEqualTo("retry: 1000\n\n");
    }

    @Test
    void endsWhenItIsTold() throws Exception {
        stream.end();
        stream.writeTo(page, Duration.ofMinutes(1), Duration.ofMinutes(1));
        assertThat(page.toString(StandardCharsets.UTF_8)).isEqualTo("retry: 1000\n\n");
    }
}
