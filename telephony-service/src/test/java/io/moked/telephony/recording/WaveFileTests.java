package io.moked.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.telephony.Waves;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaveFileTests {

    @Test
    void readsTheLengthOfMuLawAndLinearSound() {
        assertThat(WaveFile.read(Waves.muLaw(2500))).contains(new WaveFile(2500));
        assertThat(WaveFile.read(Waves.of(1, 16000, 16, new byte[32000]))).contains(new WaveFile(1000));
    }

    @Test
    void refusesWhatIsNoSound() {
        assertThat(WaveFile.read(new byte[0])).isEmpty();
        assertThat(WaveFile.read("<html>not found</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(WaveFile.read(Waves.of(1, 8000, 16, new byte[0]))).isEmpty();
        assertThat(WaveFile.read(Waves.of(85, 8000, 8, new byte[100]))).isEmpty();
        assertThat(WaveFile.read(Waves.of(7, 0, 8, new byte[100]))).isEmpty();
    }

    @Test
    void survivesFilesThatAreCutOffOrDamaged() {
        var whole = Waves.muLaw(10);
        for (int length = 0; length < whole.length; length++) {
            assertThat(WaveFile.read(Arrays.copyOf(whole, length)).isPresent()).isEqualTo(length > 44);
        }
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var damaged = whole.clone();
            for (int changes = 0; changes < 4; changes++) {
                damaged[random.nextInt(48)] = (byte) random.nextInt();
            }
            assertThat(WaveFile.read(damaged)).isNotNull();
        }
    }
}
