package io.moked.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTests {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path home;

    @Test
    void runWhatIsUnpacked() throws Exception {
        jar("crm-service/target/crm-service.jar", LONG_AGO);
        var unpacked = jar("crm-service/target/app/crm-service.jar", LONG_AGO.plusSeconds(1));

        assertThat(new Programs(home).command("crm-service")).endsWith("-jar", unpacked.toString());
    }

    @Test
    void neverRunWhatIsOlderThanTheLastBuild() throws Exception {
        var packed = jar("crm-service/target/crm-service.jar", LONG_AGO.plusSeconds(1));
        jar("crm-service/target/app/crm-service.jar", LONG_AGO);

        assertThat(new Programs(home).command("crm-service")).endsWith("-jar", packed.toString());
    }

    @Test
    void sayWhatIsNotBuilt() throws Exception {
        jar("gateway-service/target/gateway-service.jar", LONG_AGO);

        assertThatThrownBy(() -> new Programs(home).requireBuilt())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("telephony-service is not built");
    }

    private Path jar(String path, Instant built) throws IOException {
        var file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(built));
        return file.toAbsolutePath();
    }
}
