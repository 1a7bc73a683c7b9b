package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.moked.sandbox.caller.CallResult.Check;
import io.moked.system.RunningWorld;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a call leaves behind is worked off at the desk. */
class WorkTests {

    private static final String CLINIC = "מרפאת השיניים של דוקטור לוין";
    private static final String CALLER = "רונית אלמוג";

    @Test
    void worksOffTheLeadAndTheTaskThatACallLeft() throws Exception {
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner).turnsTo(CLINIC).opens("/leads").seesTitle("לידים");
            assertThat(stage(owner, "פנייה חדשה")).isVisible();
            var call = RunningWorld.play("src/test/resources/scenarios/desk/lead-and-task.yaml");
            Assertions.assertThat(call.checks()).allMatch(Check::ok);
            var card = cards(owner, "פנייה חדשה");
            assertThat(card).hasCount(1);
            assertThat(card).containsText("הלבנת שיניים");
            owner.photographs("leads-board");
            drags(owner, card, stage(owner, "דיברנו"));
            assertThat(cards(owner, "דיברנו")).hasCount(1);
            assertThat(cards(owner, "פנייה חדשה")).hasCount(0);
            assertThat(said(owner)).containsText("הועבר");
            carriesByKeyboard(owner);
            worksOffTheTask(owner);
            closesTheLead(owner);
        }
    }

    private static void drags(Person owner, Locator card, Locator stage) {
        card.hover();
        owner.page().mouse().down();
        stage.hover();
        stage.hover(new Locator.HoverOptions().setPosition(60, 30));
        assertThat(stage.locator(".lead-gap")).hasCount(1);
        owner.page().mouse().up();
    }

    private static void carriesByKeyboard(Person owner) {
        cards(owner, "דיברנו").locator("[data-lead]").focus();
        owner.page().keyboard().press("Space");
        owner.page().keyboard().press("ArrowLeft");
        assertThat(cards(owner, "קיבל תוכנית טיפול")).hasCount(1);
        assertThat(said(owner)).containsText("קיבל תוכנית טיפול");
        owner.page().keyboard().press("Space");
        assertThat(said(owner)).containsText("הועבר");
        owner.page().reload();
        assertThat(cards(owner, "קיבל תוכנית טיפול")).hasCount(1);
        owner.photographs("leads-moved");
    }

    private static void worksOffTheTask(Person owner) {
        owner.opens("/tasks").seesTitle("משימות");
        owner.page().getByLabel("באחריות").selectOption("שירה אוחיון");
        var task = owner.page().locator(".task", new Page.LocatorOptions().setHasText(CALLER));
        // what is shown now may still be everybody's
        owner.page().reload();
        assertThat(owner.page().locator(".task, .empty").first()).isVisible();
        if (task.count() == 0) {
            owner.page().getByText(Pattern.compile("^בהמשך")).click();
        }
        assertThat(task).containsText("שתחזור אליי");
        owner.photographs("tasks-of-one");
        task.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(CALLER))
                .click();
        assertThat(owner.page().locator("moked-customer")).containsText("ליד");
        owner.photographs("customer-with-a-lead");
        owner.page().keyboard().press("Escape");
        task.locator(".check").click();
        owner.sees("המשימה טופלה.");
        assertThat(task).hasCount(0);
        owner.presses("ביטול הפעולה");
        assertThat(task).hasCount(1);
        task.locator(".check").click();
        assertThat(task).hasCount(0);
    }

    private static void closesTheLead(Person owner) {
        owner.opens("/leads");
        cards(owner, "קיבל תוכנית טיפול").locator("[data-lead]").click();
        owner.sees("מה נרשם").photographs("lead");
        owner.presses("סימון כאבוד").presses("המחיר גבוה");
        owner.page().locator("moked-lead-lose [type=submit]").click();
        owner.sees("הליד אבד");
        owner.page().keyboard().press("Escape");
        assertThat(cards(owner, "קיבל תוכנית טיפול")).hasCount(0);
        owner.presses("אבודים");
        assertThat(owner.page().locator("table.list tbody tr", new Page.LocatorOptions().setHasText(CALLER)))
                .containsText("המחיר גבוה");
        owner.photographs("leads-lost");
    }

    private static Locator said(Person person) {
        return person.page().locator("moked-lead-board [aria-live]");
    }

    private static Locator stage(Person person, String name) {
        return person.page().locator(".stage", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator cards(Person person, String stage) {
        return stage(person, stage).locator(".lead-card", new Locator.LocatorOptions().setHasText(CALLER));
    }
}
