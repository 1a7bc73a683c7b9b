package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.moked.sandbox.caller.CallResult;
import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.world.Service;
import io.moked.system.RunningWorld;
import io.moked.system.api.Databases;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Somebody calls while others sit at the desk and look. */
class LiveCallTests {

    private static final String CLINIC = "מרפאת השיניים של דוקטור לוין";
    private static final String CALLS = "src/test/resources/scenarios/desk/";
    private static final String DONE_WITH_TAKEOVERS =
            "select count(*) = 0 from work where kind = 'ConnectTakeover' and coalesce(done_at, failed_at) is null";
    private static final String NEWEST_TAKEOVER =
            "select phone || ' ' || state from takeover order by asked_at desc limit 1";

    @Test
    void isShownWhileItIsSpokenAndItsAppointmentWithoutAskingAgain() throws Exception {
        try (var owner = Person.atADesk();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            sitsDownInTheClinic(owner);
            var live = owner.page().locator("moked-live-call");
            var others = live.count();
            var call = threads.submit(() -> RunningWorld.play("booking"));
            assertThat(live).hasCount(others + 1);
            var newest = live.first();
            assertThat(newest.locator(".bubble.agent").first()).isVisible();
            assertThat(newest.locator(".bubble.caller").first()).containsText("לקבוע תור לבדיקה תקופתית");
            owner.photographs("dashboard-live");
            went(call);
            assertThat(live).hasCount(others);
            owner.sees("נקבע תור").photographs("dashboard-after-calls");
            assertThat(counted(owner, "/calls")).not().hasText("0");
            owner.opens("/calls").seesTitle("שיחות").opens("/");
            assertThat(counted(owner, "/calls")).hasText("0");
            owner.page().locator(".upcoming a", hasText("דנה לוי")).first().click();
            var timeline = owner.page().locator("moked-timeline");
            assertThat(timeline.getByText("נקבע תור").first()).isVisible();
            assertThat(timeline.getByText("לשינוי או לביטול אפשר להתקשר אלינו").first())
                    .isVisible();
            owner.photographs("customer");
            timeline.getByText("לשיחה").first().click();
            owner.seesTitle("דנה לוי").sees("מה הסוכן עשה").sees("לקבוע תור לבדיקה תקופתית");
            owner.photographs("call");
            findsInTheListsWhatTheCardsCount(owner);
            notesTheLookAtTheBusinessThatWasShown(owner);
        }
    }

    /** What is on the screen is of the clinic, and not of the business that was shown before. */
    private static void sitsDownInTheClinic(Person owner) {
        Administrator.enters(owner);
        owner.page()
                .waitForResponse(
                        response -> response.request().method().equals("GET")
                                && response.url().contains("/dashboard"),
                        () -> owner.turnsTo(CLINIC));
        assertThat(owner.page().locator(".kpis .bone")).hasCount(0);
    }

    /** The drawer is open before the call; the appointment is in it while the caller is still there, the rest follows. */
    @Test
    void writesItselfIntoTheTimelineOfTheCustomerThatIsOpen() throws Exception {
        try (var owner = Person.atADesk();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Administrator.enters(owner).turnsTo(CLINIC);
            WeekPage.meets(owner, "יערה מור", "050-700-4420");
            var timeline = owner.page().locator("moked-customer moked-timeline");
            assertThat(timeline.getByText("עוד אין כאן כלום")).isVisible();
            owner.page().evaluate("window.untouched = true");
            var seen = new CountDownLatch(1);
            var call = threads.submit(() -> RunningWorld.play(CALLS + "known-caller.yaml", turn -> {
                if (turn.text().equals("(hangs up)")) {
                    await(seen);
                }
            }));
            assertThat(timeline.getByText("נקבע תור").first()).isVisible();
            assertThat(timeline.getByText("בדיקה תקופתית").first()).isVisible();
            seen.countDown();
            went(call);
            assertThat(timeline.getByText("סיכום השיחה").first()).isVisible();
            Assertions.assertThat(owner.page().evaluate("window.untouched")).isEqualTo(true);
            owner.photographs("customer-as-it-comes");
        }
    }

    @Test
    void isTakenOverToAPhoneFromThePage() throws Exception {
        try (var owner = Person.atADesk();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            sitsDownInTheClinic(owner);
            var speaking = new CountDownLatch(1);
            var asked = new CountDownLatch(1);
            var call = threads.submit(() -> RunningWorld.play(CALLS + "taken-over.yaml", turn -> {
                if (turn.text().contains("יש לי שאלה")) {
                    speaking.countDown();
                    await(asked);
                }
            }));
            await(speaking);
            var live = owner.page()
                    .locator("moked-live-call", hasText("054-7004421"))
                    .first();
            live.getByText("העברה אליי").click();
            owner.photographs("take-over", "#take-over-phone");
            owner.writes("לאיזה טלפון להעביר?", "03-700-100").presses("העברת השיחה");
            assertThat(owner.page().locator("#take-over-phone-error")).isVisible();
            owner.writes("לאיזה טלפון להעביר?", "052-300-1001")
                    .presses("העברת השיחה")
                    .sees("השיחה עוברת לטלפון שנבחר.");
            Awaitility.await()
                    .until(() -> Databases.text(Service.TELEPHONY, DONE_WITH_TAKEOVERS)
                            .equals("t"));
            asked.countDown();
            went(call);
            assertThat(live).hasCount(0);
            Assertions.assertThat(Databases.text(Service.TELEPHONY, NEWEST_TAKEOVER))
                    .isEqualTo("+972523001001 TALKED");
            owner.opens("/calls");
            owner.page()
                    .locator("table.list tbody tr")
                    .first()
                    .locator("a")
                    .first()
                    .click();
            owner.sees("נלקחה לטלפון של איש צוות").photographs("call-taken-over");
        }
    }

    private static void findsInTheListsWhatTheCardsCount(Person owner) {
        owner.page().evaluate("localStorage.setItem('moked.span', 'month')");
        for (var list : new String[] {"/calls", "/appointments", "/customers", "/leads"}) {
            var card = counted(owner.opens("/"), list);
            var count = Integer.parseInt(card.textContent());
            card.click();
            assertThat(owner.page().locator("table.list tbody tr")).hasCount(Math.min(count, 50));
        }
    }

    private static void notesTheLookAtTheBusinessThatWasShown(Person owner) {
        assertThat(counted(owner.opens("/"), "/calls")).isVisible();
        var shown = owner.page().evaluate("localStorage.getItem('moked.business')");
        var noted = owner.page()
                .waitForResponse(
                        answer -> answer.url().contains("/dashboard/look"), () -> owner.turnsTo(WeekPage.GARAGE));
        Assertions.assertThat(noted.url()).contains("/businesses/" + shown + "/dashboard/look?at=");
        Assertions.assertThat(noted.status()).isEqualTo(204);
    }

    /** The number on the card of the dashboard that leads to a list. */
    private static Locator counted(Person person, String list) {
        return person.page().locator(".kpi[href^='" + list + "?'] .kpi-value");
    }

    private static void went(Future<CallResult> call) throws Exception {
        Assertions.assertThat(call.get(2, TimeUnit.MINUTES).checks()).allMatch(Check::ok);
    }

    private static void await(CountDownLatch latch) {
        try {
            Assertions.assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
