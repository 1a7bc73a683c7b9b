package io.moked.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.chassis.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class EncryptedRecordingsTests {

    private static final byte[] FILE = "RIFF and so on".getBytes(StandardCharsets.UTF_8);
    private final Map<UUID, byte[]> objects = new HashMap<>();
    private final EncryptedRecordings recordings = recordings(new byte[32]);

    @Test
    void opensWhatItHasSealed() throws IOException {
        var id = UUID.randomUUID();
        recordings.put(id, FILE);

        assertThat(recordings.get(id))
                .hasValueSatisfying(file -> assertThat(file).isEqualTo(FILE));
        assertThat(recordings.get(UUID.randomUUID())).isEmpty();
    }

    @Test
    void refusesAnObjectThatWasChangedOrPutInAnothersPlace() throws IOException {
        var id = UUID.randomUUID();
        var other = UUID.randomUUID();
        recordings.put(id, FILE);
        objects.put(other, Objects.requireNonNull(objects.get(id)).clone());
        Objects.requireNonNull(objects.get(id))[20] ^= 1;

        assertThatThrownBy(() -> recordings.get(id)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> recordings.get(other)).isInstanceOf(IOException.class);
        objects.put(id, new byte[3]);
        assertThatThrownBy(() -> recordings.get(id)).isInstanceOf(IOException.class);
    }

    @Test
    void saysWhichSettingIsWrong() {
        assertThatThrownBy(() -> recordings(new byte[16])).hasMessageContaining("moked.recordings.key");
        assertThatThrownBy(() -> new EncryptedRecordings(
                        new StaticListableBeanFactory().getBeanProvider(RecordingStore.class), settings(new byte[32])))
                .hasMessageContaining("moked.recordings.folder", "moked.recordings.s3.bucket");
    }

    private EncryptedRecordings recordings(byte[] key) {
        RecordingStore store = new RecordingStore() {
            @Override
            public void put(UUID recordingId, byte[] object) {
                objects.put(recordingId, object);
            }

            @Override
            public Optional<byte[]> get(UUID recordingId) {
                return Optional.ofNullable(objects.get(recordingId));
            }

            @Override
            public void delete(UUID recordingId) {
                objects.remove(recordingId);
            }
        };
        var beans = new StaticListableBeanFactory(Map.of("store", store));
        return new EncryptedRecordings(beans.getBeanProvider(RecordingStore.class), settings(key));
    }

    private static RecordingSettings settings(byte[] key) {
        return new RecordingSettings(new Secret(Base64.getEncoder().encodeToString(key)), 90, null);
    }
}
