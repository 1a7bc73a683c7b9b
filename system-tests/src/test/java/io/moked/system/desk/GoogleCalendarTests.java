package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.moked.sandbox.google.calendar.GoogleCalendar;
import io.moked.system.RunningWorld;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A calendar at Google from the settings: allowed on Google's page, disconnected, and withdrawn at Google. */
class GoogleCalendarTests {

    private static final String CLINIC = "מרפאת השיניים של דוקטור לוין";
    private static final String MEMBER = "דוקטור מיכל לוין";
    private static final ZoneId ISRAEL = ZoneId.of("Asia/Jerusalem");
    private static final LocalDate DAY = WeekPage.next(DayOfWeek.WEDNESDAY);
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String ACCOUNT = "michal@levin-dental.example";

    @Test
    void isConnectedFromTheSettingsAndSaysWhenItsPermissionIsWithdrawn() {
        var google = RunningWorld.world().vendors().calendars();
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner).turnsTo(CLINIC).opens("/settings/staff");
            var member = owner.page().locator("moked-google-calendars li.edit-row", has(MEMBER));
            assertThat(member).containsText("היומן אינו מחובר.");
            member.getByRole(AriaRole.BUTTON).first().click();
            owner.page().getByLabel("Account").fill(ACCOUNT);
            owner.presses("Allow");
            assertThat(member).containsText(ACCOUNT);
            Assertions.assertThat(owner.page().url()).endsWith("/settings/staff");
            assertThat(member).containsText("עודכן:");
            Assertions.assertThat(google.channels(ACCOUNT)).isEqualTo(1);
            member.scrollIntoViewIfNeeded();
            owner.photographs("google-calendar");
            decidesWhatGoogleMovedOntoAnother(owner);
            google.withdraw(ACCOUNT);
            var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
            google.calendar(ACCOUNT).create("רופא", tomorrow, tomorrow.plusSeconds(3600));
            assertThat(member).containsText("הגישה בוטלה");
            owner.photographs("google-calendar-withdrawn");
            member.getByText("ניתוק").click();
            assertThat(member).containsText("היומן אינו מחובר.");
        }
    }

    private static void decidesWhatGoogleMovedOntoAnother(Person owner) {
        WeekPage.meets(owner, "רבקה סגל", "050-700-4405");
        WeekPage.meets(owner, "נטע אורן", "050-700-4406");
        var week = WeekPage.of(owner);
        week.books("רבקה סגל", "סתימה", DAY, "17:00", MEMBER);
        week.books("נטע אורן", "סתימה", DAY, "18:00", MEMBER);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> Assertions.assertThat(at(LocalTime.of(17, 0))).isPresent());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> Assertions.assertThat(at(LocalTime.of(18, 0))).isPresent());
        var second = at(LocalTime.of(18, 0)).orElseThrow();
        calendar().move(second, moment(LocalTime.of(17, 15)), moment(LocalTime.of(18, 0)));
        owner.opens("/settings/staff").sees("שינויים ביומן Google שמחכים להחלטה");
        owner.page().getByText("אי אפשר היה לעשות זאת כאן.").scrollIntoViewIfNeeded();
        owner.photographs("google-calendar-conflict");
        owner.presses("כמו כאן").seesNot("שינויים ביומן Google שמחכים להחלטה");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> Assertions.assertThat(at(LocalTime.of(18, 0))).contains(second));
    }

    private static GoogleCalendar calendar() {
        return RunningWorld.world().vendors().calendars().calendar(ACCOUNT);
    }

    private static Instant moment(LocalTime time) {
        return DAY.atTime(time).atZone(ISRAEL).toInstant();
    }

    /** Of the event that begins then. */
    private static Optional<String> at(LocalTime time) {
        return calendar().events().stream()
                .filter(event -> OffsetDateTime.parse(event.at("/start/dateTime")
                                .asString(moment(LocalTime.MIN).toString()))
                        .toInstant()
                        .equals(moment(time)))
                .map(event -> event.path("id").asString())
                .findFirst();
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
