package io.moked.sandbox.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenAudioTests {

    private static final String BOOKING = "שלום, אני רוצה לקבוע תור לתספורת מחר בשלוש וחצי";

    @ParameterizedTest
    @ValueSource(
            strings = {
                BOOKING,
                "כן",
                "לא, תודה.",
                "אפשר ב-15:30, ביום ראשון ה־29/11?",
                "זה עולה ₪120 (כולל מע״מ) או 99.90 ש\"ח",
                "שָׁלוֹם עֲלֵיכֶם, מְדַבֵּר דָּוִד בֶּן־גּוּרְיוֹן",
                "צ'ק של ג׳ורג׳ מחברת Wix בכתובת dani.levi+test@example.co.il",
                "המספר שלי הוא 050-234-5678",
                "אממ... אה... רגע – אני בודק…",
                "قهوة Привет 你好 😀 ok",
                "המילה סופרקליפרג׳ליסטיקאקספיאלידושסארוכהמאודבאמת ארוכה"
            })
    void carriesEveryWord(String text) {
        var heard = SpokenAudio.hear(SpokenAudio.speak(text));

        assertThat(heard).isEqualTo(new Heard(text, text.split(" ").length, 0, true));
    }

    @Test
    void carriesAnyText() {
        var chance = new Random(20261125);
        var letters = "אבגדהוזחטיכלמנסעפצקרשתםןףץך0123456789abcXYZ₪\"'״׳-־,.?!:/ָּׁ–";
        for (int i = 0; i < 25; i++) {
            var text = IntStream.rangeClosed(0, chance.nextInt(12))
                    .mapToObj(word -> chance.ints(1 + chance.nextInt(40), 0, letters.length())
                            .mapToObj(at -> letters.substring(at, at + 1))
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining(" "));

            assertThat(SpokenAudio.hear(SpokenAudio.speak(text)).text()).isEqualTo(text);
        }
    }

    @Test
    void losesTheFirstWordWhenTheStartIsClipped() {
        var speech = SpokenAudio.speak(BOOKING);

        var heard = SpokenAudio.hear(Arrays.copyOfRange(speech, 8 * 150, speech.length));

        assertThat(heard.text()).isEqualTo(BOOKING.substring(BOOKING.indexOf(' ') + 1));
        assertThat(heard.damaged()).isEqualTo(1);
    }

    @Test
    void losesTheLastWordWhenTheEndIsClipped() {
        var audio = SpokenAudio.speak("מחר בשלוש");

        int end = audio.length;
        while (SpokenAudio.hear(Arrays.copyOf(audio, end)).words() == 2) {
            end -= 80;
        }

        assertThat(SpokenAudio.hear(Arrays.copyOf(audio, end))).isEqualTo(new Heard("מחר", 1, 1, true));
    }

    @Test
    void damagesAtMostTheWordFromWhichAPieceIsMissing() {
        var speech = SpokenAudio.speak(BOOKING);
        int words = BOOKING.split(" ").length;
        int hit = 0;
        for (int at = 0; at + 160 < speech.length; at += 400) {
            var joined = new ByteArrayOutputStream();
            joined.write(speech, 0, at);
            joined.write(speech, at + 160, speech.length - at - 160);

            var heard = SpokenAudio.hear(joined.toByteArray());

            assertThat(heard.words()).isBetween(words - 1, words);
            if (heard.words() == words - 1) {
                hit++;
                assertThat(heard.damaged()).isLessThanOrEqualTo(1);
            }
        }
        assertThat(hit).isGreaterThan(words);
    }

    @Test
    void hearsNothingIntactAtAWrongRate() {
        var samples = Mulaw.decode(SpokenAudio.speak(BOOKING));

        assertThat(SpokenAudio.hear(Wav.read(Wav.ofPcm16(samples, 16_000))).words())
                .isZero();
        assertThat(SpokenAudio.hear(Wav.read(Wav.ofPcm16(samples, 11_025))).words())
                .isZero();
        assertThat(SpokenAudio.hear(Mulaw.encode(Wav.resample(samples, 8000, 16_000)))
                        .words())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000})
    void survivesResampling(int rate) {
        var samples = Wav.resample(Mulaw.decode(SpokenAudio.speak(BOOKING)), 8000, rate);

        assertThat(SpokenAudio.hear(Wav.read(Wav.ofPcm16(samples, rate)))).isEqualTo(new Heard(BOOKING, 9, 0, true));
    }

    @Test
    void hearsJoinedUtterancesInOrder() {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(SpokenAudio.silence(Duration.ofMillis(333)));
        joined.writeBytes(SpokenAudio.speak("רגע אחד בבקשה"));
        joined.writeBytes(SpokenAudio.speak("מצאתי תור פנוי"));

        assertThat(SpokenAudio.hear(joined.toByteArray()))
                .isEqualTo(new Heard("רגע אחד בבקשה מצאתי תור פנוי", 6, 0, true));
    }

    @Test
    void isUnsureOfMumbledWords() {
        assertThat(SpokenAudio.hear(SpokenAudio.mumble("אני רוצה תור למחר")))
                .isEqualTo(new Heard("רוצה למחר", 2, 2, true));
    }

    @Test
    void hearsNothingInSilence() {
        assertThat(SpokenAudio.silence(Duration.ofSeconds(3))).hasSize(24_000);
        assertThat(SpokenAudio.hear(SpokenAudio.silence(Duration.ofSeconds(3)))).isEqualTo(new Heard("", 0, 0, false));
        assertThat(SpokenAudio.hear(new byte[0])).isEqualTo(new Heard("", 0, 0, false));
        assertThat(SpokenAudio.speak("  ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 1000, 6000})
    void hearsNothingInNoise(int loudness) {
        var chance = new Random(loudness);
        var noise = new short[8000 * 60];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (chance.nextGaussian() * loudness);
        }

        assertThat(SpokenAudio.hear(Mulaw.encode(noise))).isEqualTo(new Heard("", 0, 0, false));
    }

    @Test
    void survivesNoiseOfALine() {
        var chance = new Random(7);
        var samples = Mulaw.decode(SpokenAudio.speak(BOOKING));
        for (int i = 0; i < samples.length; i++) {
            samples[i] += (short) (chance.nextGaussian() * 150);
        }

        assertThat(SpokenAudio.hear(Mulaw.encode(samples)).text()).isEqualTo(BOOKING);
    }

    @Test
    void keepsTheDataWellUnderTheSpeech() {
        var samples = Mulaw.decode(SpokenAudio.speak(BOOKING));
        double all = meanSquare(samples);
        double speech = meanSquare(Filters.lowPass(samples, 8000, 2400));

        assertThat(10 * Math.log10(speech / (all - speech))).isGreaterThan(10);
    }

    @Test
    void carriesEveryWordUnderBabble() {
        var audio = SpokenAudio.over(Voice.babbled(BOOKING), List.of(BOOKING.split(" ")), false);

        assertThat(SpokenAudio.hear(audio)).isEqualTo(new Heard(BOOKING, 9, 0, true));
    }

    @Test
    void babblesWithAVoiceOfItsOwn() {
        assertThat(VoiceActivity.in(Babble.of(BOOKING))).isTrue();
        assertThat(Babble.of(BOOKING)).isEqualTo(Babble.of(BOOKING)).isNotEqualTo(Babble.of("משהו אחר"));
    }

    private static double meanSquare(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return sum / samples.length;
    }
}
