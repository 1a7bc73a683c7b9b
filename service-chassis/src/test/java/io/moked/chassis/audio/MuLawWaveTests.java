package io.moked.chassis.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MuLawWaveTests {

    private static final int LENGTH_OF_DATA = 54;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 799, 8000})
    void findsTheSamplesAgain(int length) throws Exception {
        var samples = new byte[length];
        for (var i = 0; i < length; i++) {
            samples[i] = (byte) (i * 31);
        }
        var file = MuLawWave.of(samples);

        assertThat(MuLawWave.samples(file)).isEqualTo(samples);
        try (var audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            assertThat(audio.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.ULAW);
            assertThat(audio.getFormat().getSampleRate()).isEqualTo(8000);
            assertThat(audio.readAllBytes()).isEqualTo(samples);
        }
    }

    @Test
    void takesBytesWithoutAHeaderForSamples() {
        assertThat(MuLawWave.samples(new byte[] {1, 2, 3})).containsExactly(1, 2, 3);
    }

    @Test
    void survivesAFileThatLies() {
        var file = MuLawWave.of(new byte[] {1, 2, 3, 4});
        file[LENGTH_OF_DATA + 3] = 0x7F;

        assertThat(MuLawWave.samples(file)).containsExactly(1, 2, 3, 4);
        assertThat(MuLawWave.samples(Arrays.copyOf(file, 30))).isEmpty();
    }
}
