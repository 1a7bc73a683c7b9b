package io.moked.ai.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationTests {

    private static final List<String> SAID = List.of("אני רוצה תור, למחר בבוקר", "בשלוש וחצי!", "כן");

    @Test
    void recognisesWordsThatWereSaid() {
        assertThat(Quotation.isOf(SAID, "תור למחר")).isTrue();
        assertThat(Quotation.isOf(SAID, "כן.")).isTrue();
        assertThat(Quotation.isOf(SAID, "שלוש וחצי")).isTrue();
    }

    @Test
    void recognisesPiecesOfSeveralUtterances() {
        assertThat(Quotation.isOf(SAID, "למחר בשלוש וחצי")).isTrue();
    }

    @Test
    void recognisesInvention() {
        assertThat(Quotation.isOf(SAID, "מאה תורים")).isFalse();
        assertThat(Quotation.isOf(SAID, "תור למחר בחינם")).isFalse();
        assertThat(Quotation.isOf(SAID, "רוצה כן בבוקר אני")).isFalse();
        assertThat(Quotation.isOf(SAID, " ")).isFalse();
        assertThat(Quotation.isOf(List.of(), "כן")).isFalse();
    }
}
