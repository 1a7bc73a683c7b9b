package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Looking at the settings changes nothing; only writing does. */
class SettingsTests {

    private static final List<String> TABS =
            List.of("profile", "agent", "knowledge", "services", "staff", "hours", "calls");

    @Test
    void haveNothingToSaveWhenTheyAreOpened() {
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner);
            for (var business : List.of("מרפאת השיניים של דוקטור לוין", "מספרת ורד", WeekPage.GARAGE)) {
                owner.turnsTo(business);
                for (var tab : TABS) {
                    owner.opens("/settings/" + tab);
                    assertThat(owner.page()
                                    .locator("moked-settings form .card-box")
                                    .first())
                            .isVisible();
                    // what draws itself changes the draft in the first drawing, and shows it in the next
                    owner.page().evaluate("document.querySelector('moked-settings').update()");
                    owner.page().evaluate("new Promise((drawn) => requestAnimationFrame(() => drawn()))");
                    Assertions.assertThat(owner.page().locator(".save-bar").count())
                            .as(business + " " + tab)
                            .isZero();
                }
            }
            owner.page().locator("#handoff").fill("03-700-1234");
            assertThat(owner.page().locator(".save-bar")).isVisible();
        }
    }
}
