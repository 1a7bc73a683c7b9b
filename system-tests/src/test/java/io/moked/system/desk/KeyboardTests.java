package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.moked.system.RunningWorld;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Somebody works who has no mouse. */
class KeyboardTests {

    private static final int FAR = 80;
    private static final String NAME = "כרמית אבן";

    @Test
    void isEnoughToFindChangeAndEraseACustomerAndToTakeThatBack() {
        try (var helper = Person.atADesk();
                var owner = Person.atADesk()) {
            Administrator.enters(helper).turnsTo(WeekPage.GARAGE);
            WeekPage.meets(helper, NAME, "050-700-4425");
            var page = owner.opens("/").page();
            var keys = page.keyboard();
            entersAndTurnsToTheGarage(owner, keys);
            keys.press("Control+k");
            assertThat(page.locator("moked-search input")).isFocused();
            keys.insertText("כרמית");
            assertThat(page.locator("moked-search [role=option]").first()).containsText(NAME);
            owner.photographs("search");
            keys.press("Enter");
            assertThat(page.locator("moked-customer")).containsText(NAME);
            changesTheNotes(page, keys);
            erasesAndTakesItBack(owner, keys);
        }
    }

    private static void entersAndTurnsToTheGarage(Person owner, Keyboard keys) {
        var page = owner.page();
        assertThat(page.locator("#email")).isFocused();
        keys.insertText(RunningWorld.world().firstLogin().email());
        keys.press("Tab");
        keys.insertText(Administrator.PASSWORD);
        keys.press("Enter");
        owner.sees("שיחות אחרונות");
        walksTo(page, page.locator(".business-button"));
        keys.press("Enter");
        var garage = page.locator(".menu .menu-item", new Page.LocatorOptions().setHasText(WeekPage.GARAGE));
        for (int step = 0; step < FAR && !isFocused(garage); step++) {
            keys.press("ArrowDown");
        }
        keys.press("Enter");
        assertThat(page.locator(".business-button")).containsText(WeekPage.GARAGE);
    }

    private static void changesTheNotes(Page page, Keyboard keys) {
        var edit = page.locator("moked-customer").getByText("עריכה", new Locator.GetByTextOptions().setExact(true));
        walksTo(page, edit);
        keys.press("Enter");
        assertThat(page.locator("moked-customer-form #name")).isFocused();
        walksTo(page, page.locator("moked-customer-form #notes"));
        keys.insertText("מגיעה עם כלב נחייה");
        walksTo(page, page.locator("moked-customer-form [type=submit]"));
        keys.press("Enter");
        assertThat(page.locator("moked-customer-form")).hasCount(0);
        assertThat(page.locator("moked-customer")).containsText("מגיעה עם כלב נחייה");
        assertThat(edit).isFocused();
    }

    private static void erasesAndTakesItBack(Person owner, Keyboard keys) {
        var page = owner.page();
        walksTo(page, page.locator("moked-customer [data-menu=tools] > button"));
        keys.press("Enter");
        keys.press("End");
        keys.press("Enter");
        assertThat(page.locator("#erase-name")).isFocused();
        keys.insertText(NAME);
        keys.press("Enter");
        owner.sees("הלקוח יימחק בעוד עשר שניות.").photographs("undo", ".toast-action kbd");
        keys.press("Control+z");
        assertThat(page.locator(".toast-box")).hasCount(0);
        Assertions.assertThat(page.evaluate("document.activeElement !== document.body"))
                .as("the focus is somewhere")
                .isEqualTo(true);
        assertThat(CustomersPage.of(owner).searches(NAME).row(NAME)).hasCount(1);
    }

    private static void walksTo(Page page, Locator wanted) {
        assertThat(wanted).isVisible();
        for (int step = 0; step < FAR; step++) {
            if (isFocused(wanted)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        Assertions.fail("No key leads to " + wanted);
    }

    private static boolean isFocused(Locator wanted) {
        return (boolean)
                wanted.evaluate("wanted => wanted.closest('a, button, input, textarea') === document.activeElement");
    }
}
