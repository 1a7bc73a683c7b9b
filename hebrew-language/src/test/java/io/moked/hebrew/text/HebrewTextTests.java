package io.moked.hebrew.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HebrewTextTests {

    @Test
    void findsWordsInAnotherWriting() {
        assertThat(HebrewText.occurs("מחר בשלוש", "כן, מחר – בשלוש וחצי!")).isTrue();
        assertThat(HebrewText.occurs("אחה\"צ", "מחר אחה״צ בבקשה")).isTrue();
        assertThat(HebrewText.occurs("שלום", "שָׁלוֹם לכם")).isTrue();
        assertThat(HebrewText.occurs("\u202bשלום\u202c", "שלום")).isTrue();
    }

    @Test
    void findsWholeWordsOnly() {
        assertThat(HebrewText.occurs("לא", "לאה רוצה תור")).isFalse();
        assertThat(HebrewText.occurs("שלוש מחר", "מחר בשלוש")).isFalse();
        assertThat(HebrewText.occurs(" .,", "מחר")).isFalse();
    }
}
