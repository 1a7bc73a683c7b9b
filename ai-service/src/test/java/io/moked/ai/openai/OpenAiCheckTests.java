package io.moked.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.secret.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether a key works is known whatever became of the connections before. */
class OpenAiCheckTests {

    private static final int AT_ONCE = 3;
    private static final String LIST = "{\"object\":\"list\",\"data\":[]}";
    private static final byte[] ANSWER = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + LIST.length() + "\r\n\r\n" + LIST)
            .getBytes(StandardCharsets.US_ASCII);

    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    @Test
    void isAskedThoughTheOtherSideHasClosedWhatWasIdle() throws Exception {
        try (var server = new ServerSocket(0, AT_ONCE, InetAddress.getLoopbackAddress())) {
            var together = new CountDownLatch(AT_ONCE);
            Thread.ofVirtual().start(() -> serve(server, together));
            var models = new OpenAiSettings.Models(List.of("a"), List.of("a"), List.of("a"), List.of());
            var check = new OpenAiCheck(
                    new OpenAiSettings("sk-platform", "http://localhost:" + server.getLocalPort() + "/v1", models));
            var asking = IntStream.range(0, AT_ONCE)
                    .mapToObj(number -> Thread.ofVirtual().start(() -> check.of(new Secret("sk-of-the-clinic"))))
                    .toList();
            for (var one : asking) {
                one.join();
            }
            for (var connection : connections) {
                connection.close();
            }
            assertThat(check.of(new Secret("sk-of-the-clinic"))).isEqualTo(OpenAiCheck.Result.WORKS);
            check.close();
        }
    }

    private void serve(ServerSocket server, CountDownLatch together) {
        try {
            while (true) {
                var socket = server.accept();
                connections.add(socket);
                Thread.ofVirtual().start(() -> answer(socket, together));
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private static void answer(Socket socket, CountDownLatch together) {
        try (var in = socket.getInputStream()) {
            var end = 0;
            for (int read = in.read(); read >= 0; read = in.read()) {
                end = read == '\n' || read == '\r' ? end + 1 : 0;
                if (end == 4) {
                    together.countDown();
                    together.await();
                    socket.getOutputStream().write(ANSWER);
                }
            }
        } catch (IOException | InterruptedException e) {
            // closed in the middle of it, as the test does
        }
    }
}
