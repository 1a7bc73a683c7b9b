package io.moked.hebrew.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class HebrewWritingTests {

    @Test
    void writesAnAppointmentsTime() {
        assertThat(HebrewWriting.dateTime(LocalDateTime.of(2026, 11, 26, 15, 30)))
                .isEqualTo("יום ה׳ 26.11.2026 בשעה 15:30");
        assertThat(HebrewWriting.dateTime(LocalDateTime.of(2027, 1, 2, 9, 5))).isEqualTo("שבת 2.1.2027 בשעה 09:05");
    }

    @Test
    void writesSums() {
        assertThat(HebrewWriting.money(18000)).isEqualTo("180 ₪");
        assertThat(HebrewWriting.money(11750)).isEqualTo("117.50 ₪");
        assertThat(HebrewWriting.money(125000)).isEqualTo("1,250 ₪");
        assertThat(HebrewWriting.money(-1)).isEqualTo("-0.01 ₪");
    }
}
