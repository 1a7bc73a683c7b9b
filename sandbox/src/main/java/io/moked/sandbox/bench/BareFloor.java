package io.moked.sandbox.bench;

import io.moked.sandbox.infrastructure.Lifeline;
import io.moked.sandbox.world.CannotStart;
import io.moked.sandbox.world.Programs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A running Spring MVC application with a single endpoint. */
record BareFloor(Process process, int port) implements AutoCloseable {

    private static final int TRIES = 600;

    static BareFloor start(Path home) throws IOException, InterruptedException {
        var port = freePort();
        var builder = Lifeline.tied(new Programs(home).command("system-tests"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SERVER_PORT", "" + port);
        var floor = new BareFloor(builder.start(), port);
        for (int i = 0; i < TRIES && !floor.listens(); i++) {
            if (floor.process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new CannotStart("The bare endpoint ended while starting.");
            }
        }
        return floor;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
