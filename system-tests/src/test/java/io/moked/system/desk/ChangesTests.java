package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The server ends each stream of changes after a while, and the browser comes back by itself. */
class ChangesTests {

    @Test
    void showThemselvesThoughTheyFellBetweenTwoStreams() {
        try (var looking = Person.atADesk();
                var working = Person.atADesk()) {
            Administrator.enters(looking).turnsTo(WeekPage.GARAGE);
            Administrator.enters(working).turnsTo(WeekPage.GARAGE);
            var second = new AtomicReference<Route>();
            endsTheFirstAndHoldsTheSecond(looking.page(), second);
            var customers = CustomersPage.of(looking);
            assertThat(customers.rows().first()).isVisible();
            looking.page().waitForCondition(() -> second.get() != null);
            WeekPage.meets(working, "הדס לביא", "050-700-4424");
            Assertions.assertThat(customers.row("הדס לביא").count()).isZero();
            second.get().resume();
            assertThat(customers.row("הדס לביא")).hasCount(1);
        }
    }

    private static void endsTheFirstAndHoldsTheSecond(Page page, AtomicReference<Route> second) {
        var first = new AtomicReference<Route>();
        page.route("**/changes", route -> {
            if (first.compareAndSet(null, route)) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/event-stream")
                        .setBody("retry: 100\n\n"));
            } else if (!second.compareAndSet(null, route)) {
                route.resume();
            }
        });
    }
}
