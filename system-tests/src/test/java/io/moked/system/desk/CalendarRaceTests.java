package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.moked.sandbox.caller.CallResult;
import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.caller.CallResult.Turn;
import io.moked.sandbox.caller.CallResult.Who;
import io.moked.system.RunningWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk and the telephone want the one lift at the same time: one gets it, the other is told. */
class CalendarRaceTests {

    private static final Path CALLS = Path.of("src/test/resources/scenarios/desk");
    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("'ב'EEEE, 'ה'-d 'ב'MMMM", Locale.of("he"));

    @TempDir
    private Path folder;

    @Test
    void tellsTheDeskWhenACallerWasFasterAndShowsWhatWasBooked() throws Exception {
        var day = WeekPage.next(DayOfWeek.WEDNESDAY);
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner).turnsTo(WeekPage.GARAGE);
            WeekPage.meets(owner, "ניצן ברקת", "050-700-4403");
            var week = WeekPage.of(owner);
            week.books("ניצן ברקת", day, "08:00", "ליפט אחד");
            week.drags("ניצן ברקת", 6);
            plays("caller-is-faster.yaml", day, turn -> {});
            assertThat(week.event("גיל אשכנזי")).containsText("15:00");
            owner.presses("הזזה").sees("בזמן הזה כבר נקבע תור אחר.").photographs("calendar-caller-was-faster");
            week.leavesItWhereItWas();
            assertThat(week.event("ניצן ברקת")).containsText("08:00");
        }
    }

    @Test
    void tellsTheCallerWhenTheDeskWasFaster() throws Exception {
        var day = WeekPage.next(DayOfWeek.THURSDAY);
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner).turnsTo(WeekPage.GARAGE);
            WeekPage.meets(owner, "עדן פרץ", "050-700-4404");
            var week = WeekPage.of(owner);
            week.books("עדן פרץ", day, "08:00", "ליפט אחד");
            week.drags("עדן פרץ", 6);
            var asked = new CountDownLatch(1);
            var moved = new CountDownLatch(1);
            var call = new FutureTask<>(() -> {
                plays("desk-is-faster.yaml", day, waitsBeforeTheName(asked, moved));
                return true;
            });
            Thread.ofVirtual().start(call);
            Assertions.assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
            owner.presses("הזזה").sees("התור הוזז.");
            moved.countDown();
            Assertions.assertThat(call.get(2, TimeUnit.MINUTES)).isTrue();
            assertThat(week.event("מאיה דגן")).isVisible();
            assertThat(week.event("מאיה דגן")).not().containsText("15:00");
            owner.photographs("calendar-desk-was-faster");
        }
    }

    /** The agent has called the time free and asked for the name; before it is said, the desk takes the time. */
    private static Consumer<Turn> waitsBeforeTheName(CountDownLatch asked, CountDownLatch moved) {
        return turn -> {
            if (turn.who() == Who.CALLER && turn.text().contains("קוראים לי")) {
                asked.countDown();
                try {
                    moved.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    private CallResult plays(String call, LocalDate day, Consumer<Turn> onTurn) throws Exception {
        var scenario = folder.resolve(call);
        Files.writeString(scenario, Files.readString(CALLS.resolve(call)).replace("@day", SAID.format(day)));
        var result = RunningWorld.play(scenario.toString(), onTurn);
        Assertions.assertThat(result.checks()).allMatch(Check::ok);
        return result;
    }
}
