package io.moked.sandbox.world;

import java.nio.file.Path;

/**
 * What a {@link World} needs to know.
 *
 * @param home the root of the built repository: the services are in its modules
 * @param data where databases, events, recordings and logs are; what is found there is used again
 * @param ports where everything listens
 * @param steps tells how far the start is
 */
public record WorldSettings(Path home, Path data, Ports ports, Steps steps) {

    /** Where a service's log is. */
    public Path log(Service service) {
        return data.resolve("logs").resolve(service.module() + ".log");
    }
}
