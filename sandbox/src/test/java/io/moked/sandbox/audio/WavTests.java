package io.moked.sandbox.audio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavTests {

    private static final byte[] SPEECH = SpokenAudio.speak("שלום");

    @Test
    void invertsEveryMulawCode() {
        var codes = new byte[256];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) i;
        }
        var again = Mulaw.encode(Mulaw.decode(codes));
        codes[0x7F] = (byte) 0xFF; // minus zero

        assertThat(again).isEqualTo(codes);
        assertThat(Mulaw.decode(new byte[] {0, (byte) 0x80})).containsExactly((short) -32124, (short) 32124);
    }

    @Test
    void readsMulawWithAndWithoutAHeader() {
        assertThat(Wav.read(Wav.ofMulaw(SPEECH))).isEqualTo(SPEECH);
        assertThat(Wav.read(SPEECH)).isEqualTo(SPEECH);
    }

    @Test
    void writesTheHeaderThatPlayersExpect() {
        assertThat(Arrays.copyOf(Wav.ofMulaw(SPEECH), 4)).isEqualTo("RIFF".getBytes(UTF_8));
        assertThat(Wav.ofMulaw(SPEECH))
                .containsSequence(7, 0, 1, 0, 0x40, 0x1F, 0, 0)
                .hasSizeBetween(44 + SPEECH.length, 45 + SPEECH.length);
    }

    @Test
    void readsAFileWhoseLengthWasNotKnownYet() {
        var file = Wav.ofMulaw(SPEECH);
        Arrays.fill(file, 40, 44, (byte) 0xFF);

        assertThat(Arrays.copyOf(Wav.read(file), SPEECH.length)).isEqualTo(SPEECH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>no</html>",
                "just some text",
                "ID3 an mp3",
                "OggS opus",
                "RIFF....AVI LIST",
                "RIFF....WAVE"
            })
    void refusesWhatIsNotAudio(String file) {
        assertThatIllegalArgumentException().isThrownBy(() -> Wav.read(file.getBytes(UTF_8)));
    }

    @Test
    void refusesOtherKindsOfWav() {
        var eightBits = Wav.ofPcm16(new short[80], 8000);
        eightBits[34] = 8;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wav.read(eightBits))
                .withMessage("Only 16-bit PCM and mu-law are understood in WAV, not format 1 with 8 bits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wav.read(Wav.ofPcm16(new short[80], 4000)))
                .withMessage("A rate of 4000 Hz is not understood");
    }

    @Test
    void saysSoForAnyBrokenFile() {
        var chance = new Random(1);
        for (int i = 0; i < 2000; i++) {
            var file = Arrays.copyOf(Wav.ofPcm16(new short[100], 16_000), 1 + chance.nextInt(244));
            file[chance.nextInt(file.length)] = (byte) chance.nextInt();
            try {
                assertThat(Wav.read(file)).isNotNull();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining(" ");
            }
        }
    }
}
