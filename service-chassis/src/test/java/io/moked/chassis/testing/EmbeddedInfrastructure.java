package io.moked.chassis.testing;

import io.moked.sandbox.infrastructure.Broker;
import io.moked.sandbox.infrastructure.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a test's application real PostgreSQL and Kafka, started once for the test run, and keys for the internal
 * tokens; {@code @ContextConfiguration(initializers = EmbeddedInfrastructure.class)}.
 */
public class EmbeddedInfrastructure implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path DATA = temporary();

    /** The servers of this test run. */
    public static final class Servers {

        /** Real PostgreSQL. */
        public static final Postgres POSTGRES = Postgres.start(DATA.resolve("postgres"), 0);

        /** Real Kafka. */
        public static final Broker BROKER = Broker.start(DATA.resolve("kafka"), 0);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                BROKER.close();
                POSTGRES.close();
            }));
        }

        private Servers() {}
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var service = context.getEnvironment().getRequiredProperty("spring.application.name");
        var settings = new HashMap<String, Object>();
        Map<String, String> database = Servers.POSTGRES
                .database(service.replace("-service", "").replace('-', '_'))
                .settings();
        settings.putAll(database);
        settings.put("spring.kafka.bootstrap-servers", Servers.BROKER.address());
        settings.put("moked.events.partitions", "2");
        settings.put("moked.instance", java.util.UUID.randomUUID().toString());
        settings.put("management.server.port", "0");
        settings.put("moked.tokens.private-key", TestKeys.privateKey(service));
        for (var issuer : TestKeys.ISSUERS) {
            settings.put("moked.tokens.trusted." + issuer, TestKeys.publicKey(issuer));
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("embedded", settings));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("moked-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
