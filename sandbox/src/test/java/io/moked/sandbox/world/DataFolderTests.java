package io.moked.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @Test
    void isHeldByOneAtATime(@TempDir Path temporary) throws Exception {
        var folder = temporary.resolve("data");
        try (var held = DataFolder.hold(folder)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DataFolder.hold(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already runs on the data in " + folder);
        }
        DataFolder.hold(folder).close();
    }

    @Test
    void isDeletedWithEverythingInIt(@TempDir Path temporary) throws Exception {
        var folder = temporary.resolve("data");
        Files.createDirectories(folder.resolve("deep/down"));
        Files.writeString(folder.resolve("deep/down/file"), "x");
        try (var held = DataFolder.hold(folder)) {
            held.delete();
        }

        assertThat(folder).doesNotExist();
    }
}
