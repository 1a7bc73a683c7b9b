package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.moked.sandbox.caller.CallResult.Check;
import io.moked.system.RunningWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What people write or callers say is shown as it is, on every page, and never runs. Last, for it stays where it was said. */
@Order(Integer.MAX_VALUE)
class HostileTextTests {

    private static final String HOSTILE = "<img src=x onerror=hit=1>'\"{{7*7}}";
    private static final Path WRITES = Path.of("src/test/resources/desk/hostile.js");
    private static final String SHOWS = "hostile => [...document.querySelectorAll('main, dialog')].some(part =>"
            + " part.innerText.includes(hostile) || [...part.querySelectorAll('input, textarea')]"
            + ".some(field => field.value.includes(hostile)))";
    private static final List<String> PAGES = List.of(
            "/",
            "/customers",
            "/calendar",
            "/appointments",
            "/segments",
            "/leads",
            "/tasks",
            "/settings",
            "/settings/agent",
            "/settings/knowledge",
            "/settings/services",
            "/settings/staff",
            "/accounts",
            "/api-keys");
    private static final List<String> OTHERS = List.of(
            "/settings/hours",
            "/settings/calls",
            "/settings/connections",
            "/audit",
            "/analytics",
            "/quality",
            "/quality/scenarios",
            "/trial");

    @Test
    void staysATextWhereverABusinessHasIt() throws Exception {
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner);
            NewBusiness.opens(owner, "מספרה ומכון יופי", "מספרת הניסוי", "03-700-1996");
            @SuppressWarnings("unchecked")
            var made = (Map<String, String>) owner.page().evaluate(Files.readString(WRITES), HOSTILE);
            for (var path : PAGES) {
                shows(owner.opens(path), path);
            }
            for (var path : OTHERS) {
                owner.opens(path);
                assertThat(owner.page().locator("h1")).hasCount(1);
                isHarmless(owner, path);
            }
            opensWhatLiesOverThePages(owner, made);
            shows(owner.opens("/trial").presses("התחלת שיחה"), "the trial");
            owner.writes("מה אומרים לסוכן?", HOSTILE).presses("שליחה");
            assertThat(owner.page().locator(".bubble.agent")).hasCount(2);
            shows(owner, "what was said in the trial");
        }
    }

    private static void opensWhatLiesOverThePages(Person owner, Map<String, String> made) {
        owner.opens("/customers/" + made.get("customer"));
        for (var tab : List.of("timeline", "profile", "files")) {
            owner.page().locator("#customer-tab-" + tab).click();
            shows(owner, "customer " + tab);
        }
        owner.presses("השוואה").sees("הכרטיס שמצטרף אליו");
        shows(owner, "merging");
        owner.opens("/customers/" + made.get("customer"));
        owner.page().locator("moked-customer").getByText("עריכה").click();
        shows(owner, "changing a customer");
        shows(owner.opens("/leads/" + made.get("lead")), "a lead");
        shows(owner.opens("/leads").presses("אבודים"), "lost leads");
        shows(owner.opens("/calendar").presses("רשימת המתנה"), "the waiting list");
        owner.opens("/calendar").page().locator(".fc-event.appointment").first().click();
        shows(owner, "an appointment");
        owner.opens("/").page().locator(".search-open").click();
        owner.page().locator("moked-search input").fill("onerror");
        shows(owner, "the search");
    }

    /** What the charts give a spreadsheet is made by the page. */
    @Test
    void isNoFormulaInATableThatThePageMakes() {
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner);
            var table = owner.page()
                    .evaluate("async () => (await import('/analytics/saving.js'))"
                            + ".table([['=1+1', '+972', '-1', '@x', '\\t=1', 'a\"b,c', 'שורה\\nשנייה', -1.5]])");
            Assertions.assertThat(table)
                    .isEqualTo(
                            "\uFEFF\"'=1+1\",\"'+972\",\"'-1\",\"'@x\",\"'\t=1\",\"a\"\"b,c\",\"שורה\nשנייה\",-1.5\r\n");
        }
    }

    @Test
    void staysATextWhereACallerSaysIt() throws Exception {
        var call = RunningWorld.play("src/test/resources/scenarios/desk/hostile-caller.yaml");
        Assertions.assertThat(call.checks()).allMatch(Check::ok);
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner).turnsTo(WeekPage.GARAGE).opens("/calls");
            owner.page().locator("[data-row-link]", hasText("053-7004432")).click();
            owner.sees("מה הסוכן עשה").sees("<img src=x onerror=hit=1>");
            isHarmless(owner, "a call");
            owner.presses("סימון כשגויה");
            isHarmless(owner, "keeping a call");
            owner.page().reload();
            owner.follows("כרטיס הלקוח").sees("<img src=x onerror=hit=1>");
            isHarmless(owner, "the timeline with the task");
        }
    }

    private static void shows(Person person, String where) {
        person.page().waitForFunction(SHOWS, HOSTILE);
        isHarmless(person, where);
    }

    private static void isHarmless(Person person, String where) {
        Assertions.assertThat(person.page().evaluate("window.hit")).as(where).isNull();
        Assertions.assertThat(person.page().locator("[onerror]").count())
                .as(where)
                .isZero();
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
