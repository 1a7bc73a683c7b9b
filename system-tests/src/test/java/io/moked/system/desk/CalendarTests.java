package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

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

    private static List<Message> told(String time) {
        return RunningWorld.world().vendors().twilio().messages().stream()
                .filter(message ->
                        message.to().endsWith("507004401") && message.body().contains(time))
                .toList();
    }
}
