package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.moked.sandbox.caller.CallResult.Check;
import io.moked.system.RunningWorld;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A question about a day, asked of the numbers and answered by one call. */
class NumbersTests {

    private static final String BY_DAY = "שיחות לפי תאריך ומה יצא מהן";
    private static final String VISITS = "תורים ולקוחות לפי תאריך";

    @Test
    void leadFromADayToTheCallsAndToOneOfThem() throws Exception {
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner).turnsTo("מרפאת השיניים של דוקטור לוין");
            Assertions.assertThat(RunningWorld.play("booking").checks()).allMatch(Check::ok);
            owner.opens("/analytics?period=today").seesTitle("נתונים").sees(BY_DAY);
            var chart = chart(owner, BY_DAY);
            chart.getByText("המספרים בטבלה").click();
            assertThat(chart.getByText("נקבע תור")).isVisible();
            var booked = chart.locator("td a").first();
            assertThat(booked).isVisible();
            var count = Integer.parseInt(booked.innerText().strip());
            owner.photographs("analytics-day");
            var picture = owner.page()
                    .waitForDownload(() -> chart.locator("button").first().click());
            Assertions.assertThat(picture.suggestedFilename()).isEqualTo("calls-by-day.png");
            Assertions.assertThat(Files.size(picture.path())).isGreaterThan(2_000);
            var table = owner.page()
                    .waitForDownload(() -> chart.locator("button").last().click());
            Assertions.assertThat(Files.readString(table.path()))
                    .startsWith("\uFEFF\"תאריך\"")
                    .contains("נקבע תור");
            booked.focus();
            owner.page().keyboard().press("Enter");
            owner.seesTitle("שיחות").sees("נקבע תור");
            assertThat(owner.page().locator("table.list tbody tr")).hasCount(count);
            owner.photographs("analytics-calls");
            owner.page().locator("[data-row-link]").first().click();
            owner.sees("מה הסוכן עשה").photographs("analytics-call");
            leadsToTheAppointments(owner);
            leadsFromAllBusinessesToTheListOfOne(owner);
        }
    }

    private static void leadsToTheAppointments(Person owner) {
        owner.opens("/analytics?period=today").seesTitle("נתונים").sees(VISITS);
        var chart = chart(owner, VISITS);
        chart.getByText("המספרים בטבלה").click();
        var booked = chart.locator("td a").first();
        var count = Integer.parseInt(booked.innerText().strip());
        booked.focus();
        owner.page().keyboard().press("Enter");
        owner.seesTitle("תורים").sees("מועד הקביעה");
        assertThat(owner.page().locator("table.list tbody tr")).hasCount(count);
    }

    private static void leadsFromAllBusinessesToTheListOfOne(Person owner) {
        owner.opens("/analytics?period=today&all=true").seesTitle("נתונים").sees(BY_DAY);
        var chart = chart(owner, BY_DAY);
        chart.getByText("המספרים בטבלה").click();
        chart.locator("td a").first().focus();
        owner.page().keyboard().press("Enter");
        owner.seesTitle("באילו עסקים").photographs("analytics-parts");
        var clinic = owner.page()
                .locator("moked-analytics-parts tbody tr")
                .filter(new Locator.FilterOptions().setHasText("מרפאת השיניים"));
        var count = Integer.parseInt(clinic.locator("td").innerText().strip());
        clinic.getByRole(AriaRole.BUTTON).click();
        owner.seesTitle("שיחות").sees("נקבע תור");
        assertThat(owner.page().locator("table.list tbody tr")).hasCount(count);
    }

    private static Locator chart(Person owner, String heading) {
        return owner.page()
                .locator("moked-bars", new com.microsoft.playwright.Page.LocatorOptions().setHasText(heading));
    }
}
