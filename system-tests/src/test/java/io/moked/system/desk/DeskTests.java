package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.moked.sandbox.caller.CallResult.Check;
import io.moked.system.RunningWorld;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The journeys of an owner, an administrator and an agent. The first login is the first, all others in any order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskTests {

    private static final String CLINIC = "מרפאת השיניים של דוקטור לוין";

    @Test
    @Order(1)
    void asksForAPasswordOfOnesOwnAtTheFirstLogin() {
        try (var owner = Person.atADesk()) {
            owner.opens("/").sees("נכנסים עם הדואר האלקטרוני והסיסמה.").photographs("login");
            Administrator.enters(owner).photographs("dashboard-empty");
        }
    }

    @Test
    void opensABusinessFromATemplateAndLetsItsAgentBeTried() {
        try (var administrator = Person.atADesk()) {
            Administrator.enters(administrator);
            opensABusiness(administrator, "אינסטלטור", "אינסטלציה בן חיים", "03-700-1999")
                    .seesTitle("שיחת ניסיון")
                    .sees("שום תור לא נקבע ושום הודעה לא נשלחת.")
                    .presses("התחלת שיחה");
            assertThat(administrator.page().locator(".bubble.agent")).hasCount(1);
            assertThat(administrator.page().locator(".bubble.agent")).containsText("אינסטלציה בן חיים");
            administrator.writes("מה אומרים לסוכן?", "שלום, כמה עולה ביקור?").presses("שליחה");
            assertThat(administrator.page().locator(".bubble.agent")).hasCount(2);
            administrator.photographs("trial");
        }
    }

    @Test
    void showsACallWhileItIsSpokenAndItsAppointmentWithoutAskingAgain() throws Exception {
        try (var owner = Person.atADesk();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Administrator.enters(owner).turnsTo(CLINIC).seesTitle("");
            assertThat(owner.page().locator(".kpis .bone")).hasCount(0);
            var live = owner.page().locator("moked-live-call");
            var others = live.count();
            var call = threads.submit(() -> RunningWorld.play("booking"));
            assertThat(live).hasCount(others + 1);
            var newest = live.first();
            assertThat(newest.locator(".bubble.agent").first()).isVisible();
            assertThat(newest.locator(".bubble.caller").first()).containsText("לקבוע תור לבדיקה תקופתית");
            owner.photographs("dashboard-live");
            Assertions.assertThat(call.get().checks()).allMatch(Check::ok);
            assertThat(live).hasCount(others);
            owner.sees("נקבע תור").photographs("dashboard-after-calls");
            assertThat(counted(owner, "/calls")).not().hasText("0");
            owner.opens("/calls").seesTitle("שיחות").opens("/");
            assertThat(counted(owner, "/calls")).hasText("0");
            owner.page().locator(".upcoming a", hasText("דנה לוי")).first().click();
            var timeline = owner.page().locator("moked-timeline");
            assertThat(timeline.getByText("נקבע תור").first()).isVisible();
            assertThat(timeline.getByText("בדיקה תקופתית").first()).isVisible();
            owner.photographs("customer");
            timeline.getByText("לשיחה").first().click();
            owner.seesTitle("דנה לוי").sees("מה הסוכן עשה").sees("לקבוע תור לבדיקה תקופתית");
            owner.photographs("call");
            findsInTheListsWhatTheCardsCount(owner);
            notesTheLookAtTheBusinessThatWasShown(owner);
        }
    }

    private static void findsInTheListsWhatTheCardsCount(Person owner) {
        owner.page().evaluate("localStorage.setItem('moked.span', 'month')");
        for (var list : new String[] {"/calls", "/appointments", "/customers", "/leads"}) {
            var card = counted(owner.opens("/"), list);
            var count = Integer.parseInt(card.textContent());
            card.click();
            assertThat(rows(owner)).hasCount(Math.min(count, 50));
        }
    }

    private static void notesTheLookAtTheBusinessThatWasShown(Person owner) {
        assertThat(counted(owner.opens("/"), "/calls")).isVisible();
        var shown = owner.page().evaluate("localStorage.getItem('moked.business')");
        var noted = owner.page()
                .waitForResponse(
                        answer -> answer.url().contains("/dashboard/look"), () -> owner.turnsTo("מוסך האחים מזרחי"));
        Assertions.assertThat(noted.url()).contains("/businesses/" + shown + "/dashboard/look?at=");
        Assertions.assertThat(noted.status()).isEqualTo(204);
    }

    /** The number on the card of the dashboard that leads to a list. */
    private static Locator counted(Person person, String list) {
        return person.page().locator(".kpi[href^='" + list + "?'] .kpi-value");
    }

    @Test
    void findsMergesImportsExportsAndErasesCustomers() throws Exception {
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner);
            opensABusiness(owner, "מספרה ומכון יופי", "תספורות יסמין", "03-700-1998")
                    .seesTitle("שיחת ניסיון");
            owner.opens("/customers").presses("פעולות נוספות").presses("ייבוא מקובץ CSV");
            owner.page()
                    .locator("moked-customer-import input[type=file]")
                    .setInputFiles(csv("שם,טלפון,דואר אלקטרוני\r\nאורית בן־דוד,052-611-2233,orit@example.com\r\n"
                            + "אורית בן דוד,052-611-2244,\r\nמיכל =1+1,054-7778899,\r\nשורה בלי טלפון,abc,\r\n"));
            owner.sees("3 לקוחות חדשים").sees("שורה אחת עם שגיאה").photographs("import");
            owner.presses("ייבוא 3 לקוחות").sees("הייבוא הסתיים");
            assertThat(rows(owner)).hasCount(3);
            owner.page().getByLabel("חיפוש לפי שם, טלפון או דואר אלקטרוני").fill("אורית בן דויד");
            assertThat(rows(owner)).hasCount(2);
            owner.photographs("customers-search");
            owner.page().getByLabel("חיפוש לפי שם, טלפון או דואר אלקטרוני").fill("6112233");
            assertThat(rows(owner)).hasCount(1);
            rows(owner).first().locator("a").first().click();
            owner.sees("אולי זה אותו אדם:");
            owner.presses("השוואה").photographs("merge");
            owner.presses("איחוד").sees("הכרטיסים אוחדו.");
            owner.opens("/customers");
            assertThat(rows(owner)).hasCount(2);
            owner.presses("פעולות נוספות");
            var export = owner.page()
                    .waitForDownload(() -> owner.page().getByText("ייצוא לאקסל").click());
            Assertions.assertThat(Files.readString(export.path()))
                    .startsWith("\uFEFF")
                    .contains("מיכל =1+1")
                    .contains("orit@example.com");
            erases(owner, "מיכל");
        }
    }

    private static void erases(Person owner, String name) {
        owner.opens("/customers");
        rows(owner)
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("a")
                .first()
                .click();
        owner.page()
                .locator("moked-customer")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("פעולות נוספות"))
                .click();
        owner.presses("מחיקת הלקוח לצמיתות");
        owner.page().locator("#erase-name").fill("מיכל =1+1");
        owner.photographs("erase").presses("מחיקה לצמיתות").sees("הלקוח יימחק בעוד עשר שניות.");
        assertThat(rows(owner)).hasCount(1);
    }

    @Test
    void keepsSettingsFromAnAgentAndLetsNobodyUseAnInvitationTwice() {
        try (var administrator = Person.atADesk();
                var agent = Person.atADesk();
                var late = Person.withAPhone()) {
            Administrator.enters(administrator).turnsTo(CLINIC).opens("/accounts");
            var path = Administrator.invites(administrator, "רותם גל", "rotem@example.com");
            administrator.photographs("invitation-link");
            agent.opens(path).sees("רותם גל").photographs("invitation");
            agent.choosesPassword("שלוש ציפורים על גדר").sees("שיחות אחרונות").seesNot("הגדרות העסק");
            agent.opens("/settings").sees("אין הרשאה לדף הזה").photographs("forbidden");
            agent.opens("/audit").sees("אין הרשאה לדף הזה");
            agent.opens("/customers").seesTitle("לקוחות");
            late.opens(path).sees("הקישור כבר אינו בתוקף");
        }
    }

    @Test
    void showsTwoPeopleWhoChangeOneCustomerBothVersions() {
        try (var first = Person.atADesk();
                var second = Person.atADesk()) {
            Administrator.enters(first).turnsTo("מוסך האחים מזרחי").opens("/customers");
            first.presses("לקוח חדש");
            first.writes("שם", "יוסי כהן").writes("טלפון", "050-711-2233").presses("שמירה");
            first.sees("הלקוח נשמר.");
            Administrator.enters(second)
                    .turnsTo("מוסך האחים מזרחי")
                    .opens(first.page().url());
            for (var person : new Person[] {first, second}) {
                person.page().locator("moked-customer").getByText("עריכה").click();
            }
            second.writes("הערות", "רכב כסוף").presses("שמירה").sees("הלקוח נשמר.");
            first.writes("הערות", "רכב לבן").presses("שמירה");
            first.sees("מישהו שינה את הפרטים בינתיים").sees("רכב כסוף").photographs("conflict");
            first.presses("לשמור את שלי").sees("הלקוח נשמר.");
            first.sees("רכב לבן");
        }
    }

    private static Person opensABusiness(Person administrator, String template, String name, String number) {
        administrator.opens("/businesses/new").sees("מרפאה");
        administrator.page().getByText(template).first().click();
        return administrator
                .writes("שם העסק", name)
                .writes("מספר טלפון", number)
                .writes("טלפון להעברת שיחות", "050-234-5999")
                .photographs("open-business")
                .presses("פתיחת העסק");
    }

    private static Locator rows(Person person) {
        return person.page().locator("table.list tbody tr");
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static FilePayload csv(String content) {
        return new FilePayload("customers.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
