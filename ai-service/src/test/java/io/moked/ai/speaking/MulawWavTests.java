package io.moked.ai.speaking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MulawWavTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 799, 8000})
    void findsTheSamplesAgain(int length) {
        var samples = new byte[length];
        for (var i = 0; i < length; i++) {
            samples[i] = (byte) (i * 31);
        }
        assertThat(MulawWav.samples(MulawWav.of(samples))).isEqualTo(samples);
    }

    @Test
    void takesBytesWithoutAHeaderForSamples() {
        assertThat(MulawWav.samples(new byte[] {1, 2, 3})).containsExactly(1, 2, 3);
    }

    @Test
    void survivesAFileThatLies() {
        var file = MulawWav.of(new byte[] {1, 2, 3, 4});
        file[43] = 0x7F;
        assertThat(MulawWav.samples(file)).containsExactly(1, 2, 3, 4);
        assertThat(MulawWav.samples(java.util.Arrays.copyOf(file, 30))).isEmpty();
    }
}
