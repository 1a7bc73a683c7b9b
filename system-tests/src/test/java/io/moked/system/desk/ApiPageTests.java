package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The page on which the API is described and tried. */
class ApiPageTests {

    @Test
    void describesOperationsToEverybodyAndTriesThemWithTheSessionOfThePage() {
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner).opens("/api/docs");
            assertThat(owner.page().locator(".opblock-tag").first()).isVisible();
            isForEverybody(owner, "closed");
            owner.page().locator(".opblock-tag[data-tag='businesses']").click();
            var operation = owner.page()
                    .locator(".opblock-get:has([data-path='/api/v1/businesses'])")
                    .first();
            assertThat(operation).isVisible();
            operation.locator("button.opblock-summary-control").click();
            isForEverybody(owner, "open");
            press(operation, "Try it out");
            press(operation, "Execute");
            assertThat(operation
                            .locator(".live-responses-table .response-col_status")
                            .last())
                    .containsText("200");
            assertThat(operation.locator(".live-responses-table")).containsText("items");
            isForEverybody(owner, "answered");
            owner.photographs("api-docs");
        }
    }

    private static void press(Locator operation, String button) {
        operation
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private static void isForEverybody(Person person, String how) {
        Assertions.assertThat(Accessibility.violations(person.page())).as(how).isEmpty();
    }
}
