package io.moked.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** With one connection for all, each transaction has the one that another business had just before. */
@TestPropertySource(properties = "spring.datasource.hikari.maximum-pool-size=1")
class SingleConnectionTests extends ExampleTests {

    private static final int ROUNDS = 40;

    @Test
    void leaksNothingBetweenBusinessesThatTakeTurns() throws Exception {
        var owners = List.of(BusinessId.random(), BusinessId.random(), BusinessId.random());
        owners.forEach(this::addOwn);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var turns = new ArrayList<Callable<@Nullable Void>>();
            owners.forEach(owner -> turns.add(() -> takeTurns(owner)));
            for (var turn : executor.invokeAll(turns)) {
                turn.get();
            }
        }
    }

    private @Nullable Void takeTurns(BusinessId owner) {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(Tenancy.as(owner, notes::all)).containsExactly(owner.toString());
            assertThat(notes.all()).isEmpty();
            assertThatThrownBy(() -> Tenancy.as(
                            owner, () -> transaction.execute(status -> addFor(BusinessId.random(), "broken"))))
                    .hasStackTraceContaining("row-level security");
            assertThat(notes.all()).isEmpty();
            Tenancy.as(
                    owner,
                    () -> transaction.execute(status -> {
                        addFor(owner, "given up");
                        status.setRollbackOnly();
                        return true;
                    }));
        }
        return null;
    }

    private void addOwn(BusinessId owner) {
        Tenancy.as(owner, () -> addFor(owner, owner.toString()));
    }

    private boolean addFor(BusinessId owner, String text) {
        notes.add(owner, text);
        return true;
    }
}
