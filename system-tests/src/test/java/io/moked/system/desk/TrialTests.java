package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A business is opened from a template, and its agent knows it at once, and what changes of it. */
class TrialTests {

    private static final String BEFORE = "אחריות לשנה";
    private static final String AFTER = "על כל עבודה ניתנת אחריות לשלוש שנים";

    @Test
    void tellsWhatTheTemplateSaysAndFromTheNextTurnWhatWasChanged() {
        try (var administrator = Person.atADesk();
                var owner = Person.atADesk()) {
            Administrator.enters(administrator);
            NewBusiness.opens(administrator, "אינסטלטור", "אינסטלציה בן חיים", "03-700-1999")
                    .sees("שום תור לא נקבע ושום הודעה לא נשלחת.")
                    .presses("התחלת שיחה");
            assertThat(said(administrator)).hasCount(1);
            assertThat(said(administrator).first()).containsText("אינסטלציה בן חיים");
            assertThat(answer(administrator, 2, "שלום, כמה עולה ביקור?")).containsText("250");
            administrator.photographs("trial");
            hearsTheLast(administrator);
            assertThat(answer(administrator, 3, "האם יש אחריות על העבודה?")).containsText(BEFORE);
            changesAFact(owner);
            assertThat(answer(administrator, 4, "מה עם אחריות, בעצם?")).containsText(AFTER);
        }
    }

    /** The voice of the agent says the answer; how far it has come tells that it is heard. */
    private static void hearsTheLast(Person person) {
        var listen = person.page().locator("moked-listen").last();
        listen.getByRole(AriaRole.BUTTON).click();
        assertThat(listen).containsText("עצירה");
        person.page()
                .waitForFunction("() => [...document.querySelectorAll('moked-listen')].at(-1).audio.currentTime > 0.2");
        listen.getByRole(AriaRole.BUTTON).click();
        assertThat(listen).containsText("השמעה");
    }

    private static void changesAFact(Person owner) {
        Administrator.enters(owner).turnsTo("אינסטלציה בן חיים").opens("/settings/knowledge");
        var facts = owner.page().locator("textarea[id^=text-]");
        assertThat(facts.first()).isVisible();
        for (var fact : facts.all()) {
            if (fact.inputValue().contains(BEFORE)) {
                fact.fill(AFTER);
            }
        }
        owner.presses("שמירה").sees("נשמר. הסוכן כבר יודע.");
    }

    private static Locator answer(Person person, int count, String words) {
        person.writes("מה אומרים לסוכן?", words).presses("שליחה");
        assertThat(said(person)).hasCount(count);
        return said(person).last();
    }

    private static Locator said(Person person) {
        return person.page().locator(".bubble.agent");
    }
}
