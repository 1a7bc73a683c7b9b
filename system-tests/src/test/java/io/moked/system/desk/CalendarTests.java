package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.moked.sandbox.twilio.message.Message;
import io.moked.system.RunningWorld;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A week of two lifts of a garage: appointments are made and dragged, and nobody gets a time that another has. */
class CalendarTests {

    private static final String GARAGE = "מוסך האחים מזרחי";
    private static final String CLINIC = "מרפאת השיניים של דוקטור לוין";
    private static final int HOURS_SHOWN = 18;
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String PHONE = "050-700-4401";
    /** In next week, which the page shows after one step. */
    private static final LocalDate DAY = LocalDate.now(ZoneId.of("Asia/Jerusalem"))
            .with(TemporalAdjusters.next(DayOfWeek.SUNDAY))
            .plusDays(2);

    @Test
    void movesAnAppointmentByDragTellsTheCustomerAndKeepsWhatOthersHave() {
        try (var first = Person.atADesk();
                var second = Person.atADesk()) {
            Administrator.enters(first).turnsTo(GARAGE);
            meets(first, "אלי נגר", PHONE);
            meets(first, "טלי שביט", "050-700-4402");
            Administrator.enters(second).turnsTo(GARAGE);
            looksAtNextWeek(second);
            looksAtNextWeek(first);
            books(first, "אלי נגר", "08:00", "ליפט אחד");
            books(first, "טלי שביט", "10:00", "ליפט שתיים");
            assertThat(event(second, "אלי נגר")).isVisible();
            assertThat(event(second, "טלי שביט")).isVisible();
            first.photographs("calendar-week");

            drags(first, event(first, "אלי נגר"), 2);
            first.sees("הזזת התור").photographs("calendar-move");
            first.presses("הזזה").sees("התור הוזז.");
            assertThat(event(second, "אלי נגר")).not().containsText("08:00");
            var time = event(second, "אלי נגר").locator(".event-time").textContent();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> Assertions.assertThat(told(time)).isNotEmpty());

            books(second, "טלי שביט", "14:00", "ליפט אחד");
            drags(first, event(first, "אלי נגר"), 3);
            first.sees("הזזת התור").presses("הזזה").sees("בזמן הזה כבר נקבע תור אחר.");
            first.photographs("calendar-taken");
            first.page()
                    .locator("moked-appointment-move")
                    .getByText("סגירה")
                    .last()
                    .click();
            assertThat(event(first, "אלי נגר")).containsText(time);
        }
    }

    @Test
    void givesOneLampToOneOfTwoWhoWantIt() {
        try (var person = Person.atADesk()) {
            Administrator.enters(person).turnsTo(CLINIC);
            meets(person, "רוני אלמוג", "050-700-4403");
            meets(person, "גל שחר", "050-700-4404");
            looksAtNextWeek(person);
            fillsIn(person, "רוני אלמוג", "הלבנת שיניים", "17:00", "דוקטור מיכל לוין");
            person.presses("שמירה").sees("התור נקבע.");
            assertThat(event(person, "רוני אלמוג")).containsText("מנורת ההלבנה");
            fillsIn(person, "גל שחר", "הלבנת שיניים", "17:30", "שירה אוחיון");
            person.presses("שמירה").sees("החדר או הציוד תפוסים אז בתור אחר.");
            person.photographs("calendar-room-taken");
            fill(person, "#appointment-from", "18:00");
            person.presses("שמירה").sees("התור נקבע.");
        }
    }

    private static void looksAtNextWeek(Person person) {
        person.opens("/calendar");
        assertThat(person.page().locator(".fc-timegrid-body")).isVisible();
        person.presses("קדימה");
    }

    private static void meets(Person owner, String name, String phone) {
        owner.opens("/customers").presses("לקוח חדש");
        owner.writes("שם", name).writes("טלפון", phone).presses("שמירה").sees("הלקוח נשמר.");
    }

    private static void books(Person person, String customer, String time, String lift) {
        fillsIn(person, customer, "טיפול תקופתי", time, lift);
        person.presses("שמירה").sees("התור נקבע.");
        assertThat(person.page().locator("moked-appointment-form")).hasCount(0);
    }

    private static void fillsIn(Person person, String customer, String service, String time, String staff) {
        person.presses("תור חדש");
        person.page().locator("#appointment-customer").fill(customer);
        person.page()
                .locator("moked-appointment-form .menu-item", new Page.LocatorOptions().setHasText(customer))
                .click();
        select(person, "#appointment-service", service);
        select(person, "#appointment-staff", staff);
        fill(person, "#appointment-date", DAY.format(DateTimeFormatter.ofPattern("d.M.yyyy")));
        fill(person, "#appointment-from", time);
    }

    private static void select(Person person, String field, String label) {
        person.page().locator(field).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
    }

    private static void fill(Person person, String field, String text) {
        person.page().locator(field).fill(text);
        person.page().locator(field).blur();
    }

    /** Down by so many hours. */
    private static void drags(Person person, Locator event, int hours) {
        event.scrollIntoViewIfNeeded();
        var box = event.boundingBox();
        var hour = person.page().locator(".fc-timegrid-slots").boundingBox().height / HOURS_SHOWN;
        var x = box.x + box.width / 2;
        var y = box.y + 4;
        var mouse = person.page().mouse();
        mouse.move(x, y);
        mouse.down();
        mouse.move(x, y + hour * hours / 2);
        mouse.move(x, y + hour * hours);
        mouse.up();
    }

    private static Locator event(Person person, String customer) {
        return person.page()
                .locator(".fc-event.appointment", new Page.LocatorOptions().setHasText(customer))
                .first();
    }

    private static java.util.List<Message> told(String time) {
        return RunningWorld.world().vendors().twilio().messages().stream()
                .filter(message ->
                        message.to().endsWith("507004401") && message.body().contains(time))
                .toList();
    }
}
