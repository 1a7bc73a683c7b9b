package io.moked.example;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.work.Work;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkTests extends ExampleTests {

    @Autowired
    Work work;

    @Autowired
    JdbcClient jdbc;

    @Test
    void doesWorkOnceHoweverOftenItIsNoted() {
        note("dishes", 0);
        note("dishes", 0);
        eventually(() -> assertThat(notesOf(business)).containsExactly("done dishes at attempt 1"));
        note("dishes", 0);
        note("floor", 0);
        eventually(() ->
                assertThat(notesOf(business)).containsExactly("done dishes at attempt 1", "done floor at attempt 1"));
    }

    @Test
    void attemptsAgainWhatFailed() {
        note("window", 2);
        eventually(() -> assertThat(notesOf(business)).containsExactly("done window at attempt 3"));
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        note("attic", 9);
        eventually(() -> assertThat(notesOf(business)).containsExactly("given up attic"));
    }

    @Test
    void letsAnotherTakeOverAndIgnoresTheOneThatLostItsLease() {
        inTransaction(() -> work.note(business, "cellar", new Chore(business, "cellar", 0, true)));
        eventually(() -> assertThat(Chore.ChoreWorker.ATTEMPTS.get("cellar")).hasValue(1));
        eventually(() -> {
            asSuperuser("crm", "update work set due_at = now() where key = 'cellar' and attempt = 1");
            assertThat(notesOf(business)).containsExactly("done cellar at attempt 2");
        });
        Chore.ChoreWorker.GO.release();
        note("stairs", 0);
        eventually(() -> assertThat(notesOf(business)).contains("done stairs at attempt 1"));
        assertThat(notesOf(business)).doesNotContain("done cellar at attempt 1");
    }

    @Test
    void givesUpWhatNoInstanceSurvivesOrCanRead() {
        inTransaction(() -> work.note(business, "bomb", new Chore(business, "bomb", 0, false), Duration.ofHours(1)));
        asSuperuser("crm", "update work set attempt = 3, due_at = now() where key = 'bomb'");
        eventually(() -> assertThat(notesOf(business)).containsExactly("given up bomb"));

        inTransaction(
                () -> work.note(business, "riddle", new Chore(business, "riddle", 0, false), Duration.ofHours(1)));
        asSuperuser("crm", "update work set payload = '{}', due_at = now() where key = 'riddle'");
        eventually(() -> assertThat(failuresOf("riddle")).isEqualTo(1));
    }

    @Test
    void leavesRoomBesideWorkOfLongBreath() {
        for (var chore = 1; chore <= 5; chore++) {
            var name = "novel " + chore;
            inTransaction(() -> work.note(business, name, new LongChore(business, name)));
        }
        eventually(() -> assertThat(LongChore.LongChoreWorker.UNDER_WAY).hasValue(2));
        note("cup", 0);
        eventually(() -> assertThat(notesOf(business)).containsExactly("done cup at attempt 1"));
        LongChore.LongChoreWorker.GO.release(5);
        eventually(() -> assertThat(notesOf(business)).hasSize(6));
        assertThat(LongChore.LongChoreWorker.MOST).hasValue(2);
    }

    private long failuresOf(String key) {
        return Tenancy.as(
                business,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from work where key = ? and failed_at is not null")
                                .params(key)
                                .query(Long.class)
                                .single()));
    }

    @Test
    void refusesToNoteWorkOutsideATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> work.note(business, "x", new Chore(business, "x", 0, false)));
    }

    private void note(String name, int failures) {
        inTransaction(() -> work.note(business, name, new Chore(business, name, failures, false)));
    }
}
