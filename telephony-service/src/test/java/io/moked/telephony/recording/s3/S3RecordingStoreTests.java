package io.moked.telephony.recording.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.chassis.secret.Secret;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.VendorServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3RecordingStoreTests {

    private static final String NO_SUCH_KEY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>""";

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final VendorServer server = VendorServer.start(0)
            .on("PUT", "/calls/recordings/{id}", request -> {
                objects.put(request.variable("id"), request.body());
                return Reply.of(200, "application/xml", new byte[0]).with(Map.of("ETag", "\"1\""));
            })
            .on("DELETE", "/calls/recordings/{id}", request -> {
                objects.remove(request.variable("id"));
                return Reply.of(204, "application/xml", new byte[0]);
            })
            .on("GET", "/calls/recordings/{id}", request -> {
                var object = objects.get(request.variable("id"));
                return object == null
                        ? Reply.of(404, "application/xml", NO_SUCH_KEY.getBytes(StandardCharsets.UTF_8))
                        : Reply.of(200, "application/octet-stream", object);
            });
    private final S3RecordingStore store = new S3Storage()
            .s3RecordingStore(new S3Settings(
                    "calls", "eu-west-1", URI.create(server.url("")), new Secret("key"), new Secret("secret")));

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    @Test
    void keepsObjectsByTheirId() throws IOException {
        var id = UUID.randomUUID();
        store.put(id, new byte[] {1, 2, 3});

        assertThat(objects).containsOnlyKeys(id.toString());
        assertThat(store.get(id))
                .hasValueSatisfying(object -> assertThat(object).containsExactly(1, 2, 3));
        assertThat(store.get(UUID.randomUUID())).isEmpty();
        store.delete(id);
        store.delete(id);
        assertThat(store.get(id)).isEmpty();
    }

    @Test
    void failsWhenTheStoreIsAway() {
        server.close();

        assertThatThrownBy(() -> store.put(UUID.randomUUID(), new byte[1])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.get(UUID.randomUUID())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.delete(UUID.randomUUID())).isInstanceOf(IOException.class);
    }
}
