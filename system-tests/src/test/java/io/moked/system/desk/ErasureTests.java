package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.world.Service;
import io.moked.system.RunningWorld;
import io.moked.system.api.Databases;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Who is erased at the desk is gone, whatever whoever erased them does next. */
class ErasureTests {

    private static final String CLINIC = "מרפאת השיניים של דוקטור לוין";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void isForgottenByAllServicesWithNameNumberAndWords() throws Exception {
        var name = "אביטל שרעבי";
        var call = RunningWorld.play("src/test/resources/scenarios/desk/to-be-erased.yaml");
        Assertions.assertThat(call.checks()).allMatch(Check::ok);
        var traces = List.of(name, call.caller().substring(4), "הכתר שנפל לי בשישי");
        for (var trace : traces) {
            Assertions.assertThat(left(List.of(trace))).as(trace).isNotEmpty();
        }
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner).turnsTo(CLINIC);
            var customers = CustomersPage.of(owner).searches(name);
            assertThat(customers.row(name)).hasCount(1);
            customers.erases(name);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> Assertions.assertThat(left(traces)).isEmpty());
            CustomersPage.of(owner).searches(name);
            owner.sees("אין תוצאות לסינון הזה");
        }
    }

    /** What was sent and done goes by age, after days (ADR 12); all else at once. */
    private static List<String> left(List<String> traces) {
        return traces.stream()
                .flatMap(trace -> Databases.holding(trace).stream().map(table -> table + " holds " + trace))
                .filter(found -> !found.matches("\\w+\\.(outbox|work) .*"))
                .toList();
    }

    @Test
    void isDoneForWhoeverTurnsToAnotherBusinessAndLogsOutAtOnce() {
        var name = "שלמה ברנע";
        var gone = "select not exists (select from customer where name = '" + name + "')";
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner).turnsTo(WeekPage.GARAGE);
            WeekPage.meets(owner, name, "050-700-4423");
            Assertions.assertThat(Databases.text(Service.CRM, gone)).isEqualTo("f");
            CustomersPage.of(owner).erases(name);
            owner.turnsTo(CLINIC).logsOut();
            Assertions.assertThat(Databases.text(Service.CRM, gone)).isEqualTo("t");
        }
    }
}
