package io.moked.sandbox.google;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.moked.sandbox.fault.CallAttribution;
import io.moked.sandbox.fault.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Emulated Google Cloud Text-to-Speech: gRPC without encryption on the loopback interface. */
public final class GoogleVoices implements AutoCloseable {

    private final Server server;

    private GoogleVoices(Server server) {
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free port
     * @param faults what goes wrong; the operation is {@code speak}
     * @param calls knows the call of a text that is to be spoken
     * @throws UncheckedIOException if the port is in use
     */
    public static GoogleVoices start(int port, Faults faults, CallAttribution calls) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            return new GoogleVoices(NettyServerBuilder.forAddress(address)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .addService(new Synthesis(faults, calls))
                    .build()
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
