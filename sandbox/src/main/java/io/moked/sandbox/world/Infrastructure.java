package io.moked.sandbox.world;

import io.moked.sandbox.infrastructure.Broker;
import io.moked.sandbox.infrastructure.Postgres;
import io.moked.sandbox.infrastructure.ServiceDatabase;
import io.moked.sandbox.world.Ports.Listener;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with a database for each service, and Kafka. */
final class Infrastructure implements AutoCloseable {

    private final Map<Service, ServiceDatabase> databases = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Postgres> postgres = new AtomicReference<>();
    private final AtomicReference<@Nullable Broker> broker = new AtomicReference<>();

    void start(WorldSettings settings) throws Exception {
        Files.createDirectories(settings.data());
        Steps.together(List.of(() -> startPostgres(settings), () -> startKafka(settings)));
    }

    private void startPostgres(WorldSettings settings) throws Exception {
        var port = settings.ports().of(Listener.POSTGRES);
        settings.steps().step("PostgreSQL on port " + port, () -> {
            var server = Postgres.start(settings.data().resolve("postgres"), port);
            postgres.set(server);
            for (var service : Service.values()) {
                databases.put(service, server.database(service.database()));
            }
        });
    }

    private void startKafka(WorldSettings settings) throws Exception {
        var port = settings.ports().of(Listener.KAFKA);
        settings.steps()
                .step(
                        "Kafka on port " + port,
                        () -> broker.set(Broker.start(settings.data().resolve("kafka"), port)));
    }

    ServiceDatabase database(Service service) {
        return Optional.ofNullable(databases.get(service)).orElseThrow();
    }

    String bootstrapServers() {
        return Optional.ofNullable(broker.get()).orElseThrow().address();
    }

    @Override
    public void close() {
        Optional.ofNullable(broker.getAndSet(null)).ifPresent(Broker::close);
        Optional.ofNullable(postgres.getAndSet(null)).ifPresent(Postgres::close);
    }
}
