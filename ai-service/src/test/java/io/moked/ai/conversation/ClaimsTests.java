package io.moked.ai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "קבעתי לכם תור למחר בשלוש.",
                "מחר אחרי הצהריים קבעתי לכם תור בשעה שלוש.",
                "לא לדאוג, קבעתי לכם תור.",
                "מעולה! התור נקבע ליום ראשון.",
                "התור לא בוטל, הוא נקבע לשעה שלוש.",
                "לפני רגע קבענו לכם פגישה.",
                "רשמתי אתכם ליום שני, ונקבע לכם תור."
            })
    void recognisesWhoeverSaysThatAnAppointmentStands(String text) {
        assertThat(Claims.claimsABooking(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "עוד לא קבעתי תור.",
                "לא קבעתי כלום. לאיזה יום לקבוע?",
                "התור לא נקבע, המועד תפוס.",
                "אי אפשר לקבוע תור לשבת.",
                "אם נקבע לכם תור, תישלח הודעה.",
                "כשהתור נקבע, נשלחת הודעה.",
                "רוצים שאקבע לכם תור?",
                "קבעתי לכם תור?",
                "המחיר נקבע לפי הטיפול."
            })
    void leavesDenialsWishesAndQuestionsAlone(String text) {
        assertThat(Claims.claimsABooking(text)).isFalse();
    }
}
