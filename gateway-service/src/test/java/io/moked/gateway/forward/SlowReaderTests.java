package io.moked.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.EdgeTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** With less patience than the gateway has otherwise. */
@TestPropertySource(properties = "server.tomcat.connection-timeout=2s")
class SlowReaderTests extends EdgeTest {

    private static final int PIECE = 64 * 1024;
    private static final int SMALL_BUFFER = 4 * 1024;

    @Test
    void isCutOffAndHoldsNoServiceFromThenOn() throws Exception {
        var clinic = BusinessId.random();
        var path = "/api/v1/businesses/" + clinic + "/customers.csv";
        var cutOff = new CountDownLatch(1);
        SERVICES.on(path, (asked, exchange) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/csv");
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(new byte[PIECE]);
                }
            } catch (IOException e) {
                cutOff.countDown();
            }
        });
        var owner = signedIn(Role.OWNER, clinic);
        try (var reader = new Socket()) {
            reader.setReceiveBufferSize(SMALL_BUFFER);
            reader.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-moked="
                    + owner.cookies().get("__Host-moked") + "\r\n\r\n";
            reader.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(reader.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
            assertThat(cutOff.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
