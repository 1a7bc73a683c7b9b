package io.moked.system.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every page, large and small, light and dark: whoever cannot see or point well reads and uses it too. Comes early, so
 * that the business of the pictures is as its owner would have it.
 */
@Order(2)
class PagesTests {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("/", "dashboard"),
            Map.entry("/customers", "customers"),
            Map.entry("/calendar", "calendar"),
            Map.entry("/segments", "segments"),
            Map.entry("/calls", "calls"),
            Map.entry("/leads", "leads"),
            Map.entry("/tasks", "tasks"),
            Map.entry("/quality", "quality"),
            Map.entry("/quality/scenarios", "quality-scenarios"),
            Map.entry("/analytics", "analytics"),
            Map.entry("/trial", "trial-before"),
            Map.entry("/settings", "settings"),
            Map.entry("/settings/agent", "settings-agent"),
            Map.entry("/settings/knowledge", "settings-knowledge"),
            Map.entry("/settings/services", "settings-services"),
            Map.entry("/settings/staff", "settings-staff"),
            Map.entry("/settings/hours", "settings-hours"),
            Map.entry("/google-calendar", "google-return"),
            Map.entry("/settings/calls", "settings-calls"),
            Map.entry("/settings/connections", "settings-connections"),
            Map.entry("/accounts", "accounts"),
            Map.entry("/api-keys", "api-keys"),
            Map.entry("/audit", "audit"),
            Map.entry("/appointments", "appointments"),
            Map.entry("/me", "me"),
            Map.entry("/nowhere", "not-found"));

    @Test
    void hasNoPageThatShutsAnybodyOut() throws Exception {
        try (var administrator = Person.atADesk();
                var atADesk = Person.atADesk();
                var withAPhone = Person.withAPhone()) {
            SalonMorning.begins(administrator, atADesk);
            withAPhone.logsIn(SalonMorning.EMAIL, SalonMorning.PASSWORD).sees("שיחות אחרונות");
            for (var person : List.of(atADesk, withAPhone)) {
                person.page().evaluate("localStorage.setItem('moked.span', 'month')");
            }
            PAGES.forEach((path, name) -> looks(atADesk, withAPhone, path, name));
            withAPhone.page().context().clearCookies();
            looks(administrator, Administrator.enters(withAPhone), "/businesses/new", "open-business-before");
        }
    }

    @Test
    void isTheSameHouseInEnglishFromLeftToRight() {
        try (var person = Person.atADesk()) {
            Administrator.enters(person);
            person.page().evaluate("localStorage.setItem('moked.language', 'en')");
            PAGES.forEach((path, name) -> {
                person.opens(path);
                com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                                person.page().locator("html"))
                        .hasAttribute("dir", "ltr");
                look(person, "english-" + name);
            });
        }
    }

    private static void looks(Person atADesk, Person withAPhone, String path, String name) {
        look(atADesk.opens(path), name);
        darken(atADesk, true);
        look(atADesk, "dark-" + name);
        darken(atADesk, false);
        look(withAPhone.opens(path), "small-" + name);
    }

    /** All bytes of the wire, from an empty cache through the login to the first page of the morning. */
    @Test
    void loadsTheFirstPageInHalfAMegabyte() {
        try (var person = Person.atADesk()) {
            var bytes = new AtomicLong();
            var wire = person.page().context().newCDPSession(person.page());
            wire.send("Network.enable");
            wire.on(
                    "Network.loadingFinished",
                    done -> bytes.addAndGet((long) done.get("encodedDataLength").getAsDouble()));
            Administrator.enters(person);
            person.page().waitForLoadState(LoadState.LOAD);
            assertThat(bytes.get()).isBetween(100_000L, 500_000L);
            System.out.printf("The first page took %d bytes%n", bytes.get());
        }
    }

    private static void look(Person person, String name) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        person.page().locator("h1"))
                .hasCount(1);
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        person.page().locator("h1:not(.sr), .card-box").first())
                .isInViewport();
        assertThat(isWiderThanItsWindow(person.page())).as(name).isFalse();
        person.photographs(name);
    }

    private static void darken(Person person, boolean dark) {
        var button = person.button("תצוגה כהה");
        if (dark != "true".equals(button.getAttribute("aria-pressed"))) {
            button.click();
            person.page().mouse().move(0, 0);
        }
    }

    private static boolean isWiderThanItsWindow(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
