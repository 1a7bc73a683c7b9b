package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;

/** Next week of a business, as somebody at the desk sees it. */
record WeekPage(Person person) {

    static final String GARAGE = "מוסך האחים מזרחי";
    private static final int HOURS_SHOWN = 18;

    /** A day of next week. */
    static LocalDate next(DayOfWeek day) {
        return LocalDate.now(ZoneId.of("Asia/Jerusalem"))
                .with(TemporalAdjusters.next(DayOfWeek.SUNDAY))
                .with(TemporalAdjusters.nextOrSame(day));
    }

    static WeekPage of(Person person) {
        person.opens("/calendar");
        assertThat(person.page().locator(".fc-timegrid-body")).isVisible();
        person.presses("קדימה");
        return new WeekPage(person);
    }

    static void meets(Person owner, String name, String phone) {
        owner.opens("/customers").presses("לקוח חדש");
        owner.writes("שם", name).writes("טלפון", phone).presses("שמירה").sees("הלקוח נשמר.");
    }

    void books(String customer, LocalDate day, String time, String lift) {
        books(customer, "טיפול תקופתי", day, time, lift);
    }

    void books(String customer, String service, LocalDate day, String time, String staff) {
        fillsIn(customer, service, day, time, staff);
        person.presses("שמירה").sees("התור נקבע.");
        assertThat(person.page().locator("moked-appointment-form")).hasCount(0);
    }

    /** Fills in the form of a new appointment, and leaves it open. */
    void fillsIn(String customer, String service, LocalDate day, String time, String staff) {
        person.presses("תור חדש");
        person.page().locator("#appointment-customer").fill(customer);
        person.page()
                .locator("moked-appointment-form .menu-item", new Page.LocatorOptions().setHasText(customer))
                .click();
        select("#appointment-service", service);
        select("#appointment-staff", staff);
        fill("#appointment-date", day.format(DateTimeFormatter.ofPattern("d.M.yyyy")));
        fill("#appointment-from", time);
    }

    void select(String field, String label) {
        person.page().locator(field).selectOption(new SelectOption().setLabel(label));
    }

    void fill(String field, String text) {
        person.page().locator(field).fill(text);
        person.page().locator(field).blur();
    }

    /** Down by so many hours, which asks whether it is meant. */
    void drags(String customer, int hours) {
        var event = event(customer);
        // finds it again if the calendar is drawn anew meanwhile, which a bare scroll does not
        event.hover();
        pullsDown(event, hours);
        person.sees("הזזת התור");
    }

    /** Longer by so many hours, which asks whether it is meant. Who lets go of an event that is drawn anew just then, tries again. */
    void stretches(String customer, int hours) {
        var question = person.page().getByText("שינוי משך התור").first();
        for (var left = 3; left > 0 && !question.isVisible(); left--) {
            event(customer).hover();
            pullsDown(event(customer).locator(".fc-event-resizer-end"), hours);
            for (var waited = 0; waited < 20 && !question.isVisible(); waited++) {
                person.page().waitForTimeout(500);
            }
        }
        assertThat(question).isVisible();
    }

    private void pullsDown(Locator held, int hours) {
        var box = held.boundingBox();
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

    /** Leaves the question after a drag that was refused. */
    void leavesItWhereItWas() {
        person.page()
                .locator("moked-appointment-move")
                .getByText("סגירה")
                .last()
                .click();
    }

    Locator event(String customer) {
        return person.page()
                .locator(".fc-event.appointment", new Page.LocatorOptions().setHasText(customer))
                .first();
    }
}
