package io.moked.system.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What opens over a page, and what stands before the first of them: whoever cannot see or point well uses it too. */
class DialogsTests {

    private static final String CUSTOMER = "נועם ברק";

    @Test
    void hasNoneThatShutsAnybodyOut() {
        try (var person = Person.atADesk();
                var guest = Person.withAPhone()) {
            look(guest.opens("/login"), "#email");
            Administrator.enters(person).turnsTo(WeekPage.GARAGE);
            WeekPage.meets(person, CUSTOMER, "050-700-4411");
            customers(person);
            appointments(person);
            segments(person);
            leads(person);
            person.opens("/api-keys").presses("מפתח חדש");
            look(person, "moked-new-api-key");
            var link = Administrator.invites(person.opens("/accounts"), "נועה שדה", "noa@garage.example");
            look(person, "moked-invite");
            look(guest.opens(link), "[type=password]");
        }
    }

    private static void customers(Person person) {
        person.opens("/customers");
        person.page()
                .locator("[data-row-link]", new Page.LocatorOptions().setHasText(CUSTOMER))
                .click();
        look(person, "moked-customer");
    }

    private static void appointments(Person person) {
        var week = WeekPage.of(person);
        week.fillsIn(CUSTOMER, "טיפול תקופתי", WeekPage.next(DayOfWeek.THURSDAY), "11:00", "ליפט שתיים");
        look(person, "moked-appointment-form");
        person.presses("תור חוזר");
        look(person, "moked-series");
        person.opens("/calendar").presses("קישור ליומן אחר");
        look(person, "moked-calendar-feed");
    }

    private static void segments(Person person) {
        person.opens("/segments").presses("קבוצה חדשה").presses("הוספת תנאי");
        look(person, "#condition-0-1-tag");
    }

    private static void leads(Person person) {
        person.opens("/leads").presses("ליד חדש");
        look(person, "moked-lead-form");
        person.page().locator("#customer-search").fill(CUSTOMER);
        person.page()
                .locator("moked-lead-form [role=option]", new Page.LocatorOptions().setHasText(CUSTOMER))
                .click();
        person.writes("במה מדובר", "החלפת צמיגים").presses("שמירה").sees("הליד נשמר.");
        person.opens("/leads")
                .page()
                .locator(".lead-card", new Page.LocatorOptions().setHasText("החלפת צמיגים"))
                .locator("[data-lead]")
                .click();
        look(person.sees("מה נרשם"), "moked-lead");
    }

    private static void look(Person person, String shown) {
        PlaywrightAssertions.assertThat(person.page().locator(shown).first()).isVisible();
        for (var theme : List.of("dark", "light")) {
            person.page().evaluate("theme => document.documentElement.setAttribute('data-bs-theme', theme)", theme);
            assertThat(Accessibility.violations(person.page()))
                    .as(shown + " " + theme)
                    .isEmpty();
        }
    }
}
