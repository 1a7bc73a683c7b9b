package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.moked.sandbox.twilio.message.Message;
import io.moked.system.RunningWorld;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A week of two lifts of a garage: appointments are made and dragged, and nobody gets a time that another has. */
class CalendarTests {

    private static final String CLINIC = "מרפאת השיניים של דוקטור לוין";
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final LocalDate DAY = WeekPage.next(DayOfWeek.TUESDAY);

    @Test
    void movesAnAppointmentByDragTellsTheCustomerAndKeepsWhatOthersHave() {
        try (var first = Person.atADesk();
                var second = Person.atADesk()) {
            Administrator.enters(first).turnsTo(WeekPage.GARAGE);
            WeekPage.meets(first, "אלי נגר", "050-700-4401");
            WeekPage.meets(first, "טלי שביט", "050-700-4402");
            Administrator.enters(second).turnsTo(WeekPage.GARAGE);
            var theirs = WeekPage.of(second);
            var ours = WeekPage.of(first);
            ours.books("אלי נגר", DAY, "08:00", "ליפט אחד");
            ours.books("טלי שביט", DAY, "10:00", "ליפט שתיים");
            assertThat(theirs.event("אלי נגר")).isVisible();
            assertThat(theirs.event("טלי שביט")).isVisible();
            first.photographs("calendar-week");

            ours.drags("אלי נגר", 2);
            first.photographs("calendar-move");
            first.presses("הזזה").sees("התור הוזז.");
            assertThat(theirs.event("אלי נגר")).not().containsText("08:00");
            var time = theirs.event("אלי נגר").locator(".event-time").textContent();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> Assertions.assertThat(told(time)).isNotEmpty());

            theirs.books("טלי שביט", DAY, "14:00", "ליפט אחד");
            ours.drags("אלי נגר", 3);
            first.presses("הזזה").sees("בזמן הזה כבר נקבע תור אחר.");
            first.photographs("calendar-taken");
            ours.leavesItWhereItWas();
            assertThat(ours.event("אלי נגר")).containsText(time);
        }
    }

    @Test
    void givesOneLampToOneOfTwoWhoWantIt() {
        try (var person = Person.atADesk()) {
            Administrator.enters(person).turnsTo(CLINIC);
            WeekPage.meets(person, "רוני אלמוג", "050-700-4407");
            WeekPage.meets(person, "גל שחר", "050-700-4408");
            var week = WeekPage.of(person);
            week.books("רוני אלמוג", "הלבנת שיניים", DAY, "17:00", "דוקטור מיכל לוין");
            assertThat(week.event("רוני אלמוג")).containsText("מנורת ההלבנה");
            week.fillsIn("גל שחר", "הלבנת שיניים", DAY, "17:30", "שירה אוחיון");
            person.presses("שמירה").sees("החדר או הציוד תפוסים אז בתור אחר.");
            person.photographs("calendar-room-taken");
            week.fill("#appointment-from", "18:00");
            person.presses("שמירה").sees("התור נקבע.");
        }
    }

    @Test
    void keepsTheTimeOfWhoIsNotThereUntilTheyAre() {
        try (var person = Person.atADesk()) {
            Administrator.enters(person).turnsTo(WeekPage.GARAGE);
            WeekPage.meets(person, "נועם גולן", "050-700-4409");
            var day = WeekPage.next(DayOfWeek.MONDAY);
            var week = WeekPage.of(person);
            week.books("נועם גולן", day, "09:00", "ליפט שתיים");
            person.presses("היעדרות");
            week.select("#absence-staff", "ליפט שתיים");
            week.fill("#absence-first-day", "%1$te.%1$tm.%1$tY".formatted(day));
            week.fill("#absence-from", "08:30");
            week.fill("#absence-to", "13:00");
            person.writes("סיבה", "טיפול שנתי בליפט").photographs("absence").presses("שמירה");
            person.sees("ההיעדרות נרשמה. תור אחד כבר קבוע בזמן הזה");
            var absence = person.page()
                    .locator(".fc-event.absence", new Page.LocatorOptions().setHasText("טיפול שנתי בליפט"));
            assertThat(absence).isVisible();
            week.fillsIn("נועם גולן", "טיפול תקופתי", day, "11:00", "ליפט שתיים");
            person.presses("שמירה").sees("בזמן הזה רשומה היעדרות או עיסוק אחר.").photographs("calendar-absence");
            person.page().keyboard().press("Escape");
            absence.press("Enter");
            person.presses("הסרה").sees("ההיעדרות הוסרה.");
            assertThat(absence).hasCount(0);
        }
    }

    @Test
    void stretchesAnAppointment() {
        try (var person = Person.atADesk()) {
            Administrator.enters(person).turnsTo(WeekPage.GARAGE);
            WeekPage.meets(person, "שיר לב", "050-700-4410");
            var day = WeekPage.next(DayOfWeek.SUNDAY);
            var week = WeekPage.of(person);
            week.books("שיר לב", day, "10:00", "ליפט אחד");
            week.stretches("שיר לב", 1);
            person.photographs("calendar-stretch").presses("שינוי").sees("משך התור שונה.");
        }
    }

    @Test
    void showsAnothersCalendarByALinkUntilItIsTakenBack() {
        try (var person = Person.atADesk()) {
            Administrator.enters(person).turnsTo(WeekPage.GARAGE);
            WeekPage.of(person);
            person.presses("קישור ליומן אחר");
            person.page().locator("moked-calendar-feed select").selectOption(new SelectOption().setLabel("ליפט שתיים"));
            person.presses("יצירת קישור").sees("הקישור מוצג רק עכשיו.").photographs("calendar-feed");
            var link = person.page().locator("moked-calendar-feed code").textContent();
            var read = person.page().request().get(link);
            Assertions.assertThat(read.status()).isEqualTo(200);
            Assertions.assertThat(read.text()).startsWith("BEGIN:VCALENDAR");
            person.presses("ביטול הקישור").sees("הקישור בוטל.");
            Assertions.assertThat(person.page().request().get(link).status()).isEqualTo(404);
        }
    }

    private static List<Message> told(String time) {
        return RunningWorld.world().vendors().twilio().messages().stream()
                .filter(message ->
                        message.to().endsWith("507004401") && message.body().contains(time))
                .toList();
    }
}
