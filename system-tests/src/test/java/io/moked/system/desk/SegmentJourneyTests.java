package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An owner looks for those who have not been here, and takes them along as a table. */
class SegmentJourneyTests {

    @Test
    void isComposedWhileItIsCountedAndExported() throws Exception {
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner);
            opensASalon(owner);
            meets(owner, "רותי אלון", "054-700-3301", "ותיקה");
            meets(owner, "גיא שמש", "054-700-3302", "חדש");
            owner.opens("/segments").sees("עדיין אין קבוצות").presses("קבוצה חדשה");
            owner.sees("שני לקוחות שייכים לקבוצה");
            owner.presses("הוספת תנאי");
            owner.page().locator("#group-0-match").selectOption("ALL");
            owner.page().locator("#condition-0-1-tag").fill("ותיקה");
            owner.sees("לקוח אחד שייך לקבוצה").sees("רותי אלון");
            owner.presses("הוספת תנאי");
            owner.page().locator("#condition-0-2-kind").selectOption("LEAD true");
            owner.page().locator("#condition-0-2-stage").selectOption("ייעוץ");
            owner.sees("לקוח אחד שייך לקבוצה");
            owner.writes("שם הקבוצה", "ותיקות שלא היו").photographs("segment-composer");
            owner.presses("שמירה").sees("הקבוצה נשמרה.");
            assertThat(owner.page().locator(".segment-text")).containsText("ייעוץ");
            owner.photographs("segments-saved");
            owner.page().getByText("הצגת הלקוחות").click();
            assertThat(rows(owner)).hasCount(1);
            owner.photographs("customers-segment").presses("פעולות נוספות");
            var export = owner.page()
                    .waitForDownload(() -> owner.page().getByText("ייצוא לאקסל").click());
            Assertions.assertThat(Files.readString(export.path()))
                    .contains("רותי אלון")
                    .doesNotContain("גיא שמש");
        }
    }

    private static void opensASalon(Person owner) {
        owner.opens("/businesses/new").sees("מרפאה");
        owner.page().getByText("מספרה ומכון יופי").first().click();
        owner.writes("שם העסק", "פינת היופי")
                .writes("מספר טלפון", "03-700-1997")
                .writes("טלפון להעברת שיחות", "050-234-5998")
                .presses("פתיחת העסק")
                .seesTitle("שיחת ניסיון");
    }

    private static void meets(Person owner, String name, String phone, String tag) {
        owner.opens("/customers").presses("לקוח חדש");
        owner.writes("שם", name).writes("טלפון", phone);
        owner.page()
                .getByLabel("תגים", new Page.GetByLabelOptions().setExact(true))
                .fill(tag);
        owner.presses("שמירה").sees("הלקוח נשמר.");
    }

    private static Locator rows(Person person) {
        return person.page().locator("table.list tbody tr");
    }
}
