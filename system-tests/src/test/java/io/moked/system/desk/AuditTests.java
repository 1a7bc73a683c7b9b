package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The page of what was done by whom. */
class AuditTests {

    @Test
    void saysInWordsWhatWasDoneAndLeadsToIt() {
        try (var person = Person.atADesk()) {
            Administrator.enters(person).turnsTo(WeekPage.GARAGE);
            WeekPage.meets(person, "אורן שקד", "050-700-4412");
            var newest =
                    person.opens("/audit").page().locator("table.list tbody tr").first();
            assertThat(newest).containsText("יצירת לקוח");
            assertThat(newest).not().containsText("שדה אחד השתנה");
            newest.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("ללקוח"))
                    .click();
            assertThat(person.page().locator("moked-customer")).containsText("אורן שקד");
        }
    }
}
