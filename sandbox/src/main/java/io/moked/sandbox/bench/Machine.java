package io.moked.sandbox.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** On what and when something was measured. */
final class Machine {

    private Machine() {}

    static String line(String company) {
        var memory = ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        return "Measured %s on %d cores (%s, %s, %.0f GiB, JDK %s); %s."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        memory / Math.pow(1024, 3),
                        Runtime.version(),
                        company);
    }
}
