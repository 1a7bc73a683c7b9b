package io.moked.sandbox.world;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The six services, each a process. */
final class Fleet implements AutoCloseable {

    private final WorldSettings settings;
    private final Infrastructure infrastructure;
    private final ServiceSettings serviceSettings;
    private final Programs programs;
    private final Map<Service, ServiceProcess> running = new ConcurrentHashMap<>();

    Fleet(WorldSettings settings, Infrastructure infrastructure, ServiceSettings serviceSettings) {
        this.settings = settings;
        this.infrastructure = infrastructure;
        this.serviceSettings = serviceSettings;
        this.programs = new Programs(settings.home());
    }

    void startAll() throws Exception {
        Steps.together(Stream.of(Service.values())
                .map(service -> (Steps.Action) () -> start(service))
                .toList());
    }

    void start(Service service) throws Exception {
        settings.steps().step(service.module() + " on port " + settings.ports().of(service), () -> {
            var process = ServiceProcess.start(
                    service,
                    programs.command(service.module()),
                    serviceSettings.of(service, infrastructure.database(service)),
                    settings.log(service));
            running.put(service, process);
            process.awaitReady(settings.ports().management(service));
        });
    }

    void kill(Service service) throws InterruptedException {
        var process = running.remove(service);
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public void close() {
        var ending = List.copyOf(running.values());
        running.clear();
        ending.forEach(ServiceProcess::askToStop);
        for (var process : ending) {
            process.awaitStopped();
        }
    }
}
