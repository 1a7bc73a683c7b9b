package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.moked.sandbox.caller.CallResult.Check;
import io.moked.system.RunningWorld;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The owner keeps a call as a test, changes the agent badly, and sees it before it is saved. */
class QualityTests {

    private static final String CLINIC = "מרפאת השיניים של דוקטור לוין";
    private static final String NO_PRICES = "לא אומרים מחירים בטלפון.";

    @Test
    void keepsACallAndShowsThatAChangedPromptBreaksItBeforeItIsSaved() throws Exception {
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner).turnsTo(CLINIC);
            Assertions.assertThat(RunningWorld.play("price").checks()).allMatch(Check::ok);
            keepsTheCall(owner);
            owner.opens("/settings/agent");
            var prompt = owner.page().getByLabel("הנחיות לסוכן");
            assertThat(prompt).isVisible();
            var before = prompt.inputValue();
            prompt.fill(NO_PRICES);
            owner.presses("שמירה").sees("שיחה אחת שעבדה לא תעבוד עם השינוי");
            owner.sees("מחירים אנחנו לא מוסרים בטלפון.").sees("לפני השינוי").photographs("replay");
            owner.presses("חזרה לעריכה");
            assertThat(prompt).hasValue(NO_PRICES);
            prompt.fill(before + " לדבר קצר.");
            owner.presses("שמירה").sees("כל השיחות כפי שצריך").photographs("replay-passes");
            saveInTheDialog(owner);
            owner.sees("נשמר. הסוכן כבר יודע.");
            owner.opens("/quality/scenarios").sees("הסוכן אומר").photographs("scenarios");
        }
    }

    private static void keepsTheCall(Person owner) {
        owner.opens("/quality").seesTitle("איכות");
        var calls = owner.page().locator("table.list tbody tr");
        assertThat(calls.first()).isVisible();
        owner.photographs("quality-worst");
        owner.opens("/calls");
        calls.first().locator("a").first().click();
        owner.sees("איכות השיחה").sees("סימון כשגויה").photographs("call-quality");
        owner.presses("סימון כשגויה");
        owner.writes("מה היה צריך לקרות?", "לומר את המחיר של הלבנה ולא לקבוע תור.");
        owner.page().getByLabel("לא נקבע תור").check();
        owner.presses("הסוכן אומר…").writes("הסוכן אומר", "1,200");
        owner.photographs("mark-wrong");
        owner.presses("שמירה").sees("השיחה נשמרה לבדיקה.");
    }

    private static void saveInTheDialog(Person owner) {
        owner.page()
                .locator("dialog")
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName("שמירה")
                                .setExact(true))
                .click();
    }
}
