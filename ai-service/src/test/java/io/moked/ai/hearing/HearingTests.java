package io.moked.ai.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.ai.Stories;
import io.moked.ai.business.Business;
import io.moked.ai.hearing.Transcript.Segment;
import io.moked.ai.hearing.Utterance.Heard;
import io.moked.ai.hearing.Utterance.Nothing;
import io.moked.ai.hearing.Utterance.Unsure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HearingTests {

    private final Hearing hearing = hearing();

    @Test
    void believesWhatTheModelIsSureOf() {
        assertThat(judge(new Segment("מחר", -0.1, 0.01), new Segment("בשלוש", -0.3, 0.02)))
                .isEqualTo(new Heard("מחר בשלוש"));
    }

    @Test
    void dropsWhatNobodySaid() {
        assertThat(judge(new Segment("מוזיקה", -0.1, 0.9))).isEqualTo(new Nothing());
        assertThat(judge(new Segment("תודה רבה על הצפייה.", -0.1, 0.1))).isEqualTo(new Nothing());
        assertThat(judge(new Segment("מחר בשלוש", -0.1, 0.1), new Segment(" תודה שצפיתם", -0.2, 0.1)))
                .isEqualTo(new Heard("מחר בשלוש"));
        assertThat(judge()).isEqualTo(new Nothing());
    }

    @Test
    void keepsATrueThankYou() {
        assertThat(judge(new Segment("תודה רבה", -0.2, 0.1))).isInstanceOf(Heard.class);
    }

    @Test
    void isUnsureOfMumbling() {
        assertThat(judge(new Segment("אממ", -1.4, 0.3))).isEqualTo(new Unsure("אממ"));
    }

    @Test
    void countsARepeatedWordOnce() {
        assertThat(judge(new Segment("כן כן כן כן כן מחר", -0.2, 0.1))).isEqualTo(new Heard("כן מחר"));
        assertThat(judge(new Segment("כן כן", -0.2, 0.1))).isEqualTo(new Heard("כן כן"));
    }

    @Test
    void tellsTheModelOnlyAsManyWordsAsItReads() {
        assertThat(Vocabulary.of(new Business(Stories.clinic())))
                .startsWith("מרפאת השיניים של דוקטור לוין, בדיקה תקופתית")
                .hasSizeLessThanOrEqualTo(224);
    }

    private Utterance judge(Segment... segments) {
        return hearing.judge(new Transcript(List.of(segments)));
    }

    private static Hearing hearing() {
        try {
            return new Hearing(
                    (business, audio, vocabulary, deadline) -> new Transcript(List.of()),
                    new Hallucinations(),
                    new HearingSettings(0.6, -1.0, Duration.ofSeconds(8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
