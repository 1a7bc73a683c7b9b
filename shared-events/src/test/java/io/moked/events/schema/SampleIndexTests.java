package io.moked.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleIndexTests {

    @TempDir
    private Path folder;

    private Path sample;

    @BeforeEach
    void publishOneSample() throws IOException {
        sample = Files.createDirectory(folder.resolve("call.received.v1")).resolve("full.json");
        Files.writeString(sample, "{}\n");
    }

    @Test
    void hasTheFormOfSha256sum() throws IOException {
        assertThat(SampleIndex.of(folder).text())
                .isEqualTo("ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356  "
                        + "call.received.v1/full.json\n");
    }

    @Test
    void survivesBeingWrittenAndRead() throws IOException {
        SampleIndex index = SampleIndex.of(folder);
        assertThat(SampleIndex.parse(index.text())).isEqualTo(index);
        assertThat(index.violations(index)).isEmpty();
        assertThat(index.missing(index)).isEmpty();
    }

    @Test
    void refusesAChangedSample() throws IOException {
        SampleIndex index = SampleIndex.of(folder);
        Files.writeString(sample, "{ }\n");
        assertThat(index.violations(SampleIndex.of(folder)))
                .containsExactly("call.received.v1/full.json was published and may not be changed:"
                        + " bring it back and add another sample");
    }

    @Test
    void refusesADeletedSample() throws IOException {
        SampleIndex index = SampleIndex.of(folder);
        Files.delete(sample);
        assertThat(index.violations(SampleIndex.of(folder)))
                .containsExactly("call.received.v1/full.json was published and may not be deleted: bring it back");
    }

    @Test
    void saysHowToAddANewSample() throws IOException {
        SampleIndex index = SampleIndex.of(folder);
        Files.writeString(sample.resolveSibling("other.json"), "{}");
        SampleIndex now = SampleIndex.of(folder);
        assertThat(index.violations(now)).isEmpty();
        assertThat(index.missing(now))
                .containsExactly("call.received.v1/other.json is not in samples/index.txt:"
                        + " add it by mvn -f shared-events/pom.xml test -Dmoked.regenerate=true");
    }
}
