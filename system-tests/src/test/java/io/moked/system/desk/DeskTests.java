package io.moked.system.desk;

import org.junit.jupiter.api.Test;

/** Several people at one desk: what one may not see, and what two change at once. */
class DeskTests {

    private static final String CLINIC = "מרפאת השיניים של דוקטור לוין";

    @Test
    void keepsSettingsFromAnAgentAndLetsNobodyUseAnInvitationTwice() {
        try (var administrator = Person.atADesk();
                var agent = Person.atADesk();
                var late = Person.withAPhone()) {
            Administrator.enters(administrator).turnsTo(CLINIC).opens("/accounts");
            var path = Administrator.invites(administrator, "רותם גל", "rotem@example.com");
            administrator.photographs("invitation-link");
            agent.opens(path).sees("רותם גל").photographs("invitation");
            agent.choosesPassword("שלוש ציפורים על גדר").sees("שיחות אחרונות").seesNot("הגדרות העסק");
            agent.opens("/settings").sees("אין הרשאה לדף הזה").photographs("forbidden");
            agent.opens("/audit").sees("אין הרשאה לדף הזה");
            agent.opens("/customers").seesTitle("לקוחות");
            late.opens(path).sees("הקישור כבר אינו בתוקף");
        }
    }

    @Test
    void showsTwoPeopleWhoChangeOneCustomerBothVersions() {
        try (var first = Person.atADesk();
                var second = Person.atADesk()) {
            Administrator.enters(first).turnsTo("מוסך האחים מזרחי").opens("/customers");
            first.presses("לקוח חדש");
            first.writes("שם", "יוסי כהן").writes("טלפון", "050-711-2233").presses("שמירה");
            first.sees("הלקוח נשמר.");
            Administrator.enters(second)
                    .turnsTo("מוסך האחים מזרחי")
                    .opens(first.page().url());
            for (var person : new Person[] {first, second}) {
                person.page().locator("moked-customer").getByText("עריכה").click();
            }
            second.writes("הערות", "רכב כסוף").presses("שמירה").sees("הלקוח נשמר.");
            first.writes("הערות", "רכב לבן").presses("שמירה");
            first.sees("מישהו שינה את הפרטים בינתיים").sees("רכב כסוף").photographs("conflict");
            first.presses("לשמור את שלי").sees("הלקוח נשמר.");
            first.sees("רכב לבן");
        }
    }
}
