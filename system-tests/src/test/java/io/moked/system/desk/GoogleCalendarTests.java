package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.moked.system.RunningWorld;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A calendar at Google from the settings: allowed on Google's page, disconnected, and withdrawn at Google. */
class GoogleCalendarTests {

    private static final String CLINIC = "מרפאת השיניים של דוקטור לוין";
    private static final String ACCOUNT = "michal@levin-dental.example";

    @Test
    void isConnectedFromTheSettingsAndSaysWhenItsPermissionIsWithdrawn() {
        var google = RunningWorld.world().vendors().calendars();
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner).turnsTo(CLINIC).opens("/settings/staff");
            var member = owner.page().locator("moked-google-calendars li.edit-row", has("דוקטור מיכל לוין"));
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
            google.withdraw(ACCOUNT);
            var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
            google.calendar(ACCOUNT).create("רופא", tomorrow, tomorrow.plusSeconds(3600));
            assertThat(member).containsText("הגישה בוטלה");
            owner.photographs("google-calendar-withdrawn");
            member.getByText("ניתוק").click();
            assertThat(member).containsText("היומן אינו מחובר.");
        }
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
