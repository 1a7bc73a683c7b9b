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

/** A time that became free goes to the first who waits, who does not want it, and then to the second. */
class WaitingListTests {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String OFFERS = "/offers/";
    private static final LocalDate DAY = WeekPage.next(DayOfWeek.MONDAY);

    @Test
    void offersWhatBecameFreeToOneAfterTheOther() {
        try (var owner = Person.atADesk();
                var first = Person.withAPhone();
                var second = Person.withAPhone()) {
            Administrator.enters(owner).turnsTo(WeekPage.GARAGE);
            WeekPage.meets(owner, "דני רז", "050-700-4500");
            WeekPage.meets(owner, "רותי צור", "050-700-4501");
            WeekPage.meets(owner, "גיל עוז", "050-700-4502");
            var week = WeekPage.of(owner);
            week.books("דני רז", DAY, "09:00", "ליפט אחד");
            waits(owner, "רותי צור");
            waits(owner, "גיל עוז");
            owner.presses("רשימת המתנה").sees("גיל עוז").photographs("waiting-list");
            closesTheList(owner);

            week.event("דני רז").click();
            owner.presses("ביטול התור").sees("התור בוטל.");
            var hold = owner.page().locator(".fc-event.held");
            assertThat(hold).containsText("רותי צור");
            owner.photographs("waiting-held");

            first.opens(offer("507004501"))
                    .seesTitle("התפנה תור")
                    .sees(WeekPage.GARAGE)
                    .photographs("offer");
            first.presses("לא מתאים").sees("ויתרת על התור");

            second.opens(offer("507004502")).presses("לקבל").seesTitle("התור נקבע");
            second.photographs("offer-taken");
            first.page().reload();
            first.seesTitle("ויתרת על התור");
            assertThat(week.event("גיל עוז")).containsText("09:00");
            assertThat(hold).hasCount(0);
            owner.presses("רשימת המתנה").sees("רותי צור").photographs("waiting-after");
            assertThat(owner.page().locator(".waiting-row").getByText("גיל עוז"))
                    .hasCount(0);
        }
    }

    private static void waits(Person owner, String customer) {
        owner.presses("רשימת המתנה").presses("הוספה לרשימה");
        var page = owner.page();
        page.locator("#customer-search").fill(customer);
        page.locator("moked-customer-field .search-row", new Page.LocatorOptions().setHasText(customer))
                .click();
        page.locator("#waiting-service").selectOption(new SelectOption().setLabel("טיפול תקופתי"));
        owner.presses("שמירה").sees("רשימת ההמתנה עודכנה.");
        assertThat(page.locator("moked-waiting-form")).hasCount(0);
        closesTheList(owner);
    }

    private static void closesTheList(Person owner) {
        owner.page().keyboard().press("Escape");
        assertThat(owner.page().locator("moked-waiting")).hasCount(0);
    }

    /** Where the link leads that somebody got. */
    private static String offer(String number) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> Assertions.assertThat(messages(number)).isNotEmpty());
        var text = messages(number).getFirst().body();
        return text.substring(text.indexOf(OFFERS)).split("\\s", 2)[0];
    }

    private static List<Message> messages(String number) {
        return RunningWorld.world().vendors().twilio().messages().stream()
                .filter(message ->
                        message.to().endsWith(number) && message.body().contains(OFFERS))
                .toList();
    }
}
