package io.moked.sandbox.caller;

import io.moked.sandbox.infrastructure.ServiceDatabase;
import java.util.Collection;
import java.util.List;

/**
 * Where a call leaves its traces.
 *
 * @param bootstrapServers Kafka
 * @param crm the database of crm-service
 * @param databases those of all services
 */
public record Surroundings(String bootstrapServers, ServiceDatabase crm, Collection<ServiceDatabase> databases) {

    /** Of a running world. */
    public Surroundings {
        databases = List.copyOf(databases);
    }
}
