package io.moked.example;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.moked.chassis.work.Work;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WorkTests extends ExampleTests {

    @Autowired
    Work work;

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
        asSuperuser("crm", "update work set due_at = now(), attempt = 1 where key = 'cellar'");
        eventually(() -> assertThat(notesOf(business)).containsExactly("done cellar at attempt 2"));
        Chore.ChoreWorker.GO.release();
        note("stairs", 0);
        eventually(() -> assertThat(notesOf(business)).contains("done stairs at attempt 1"));
        assertThat(notesOf(business)).doesNotContain("done cellar at attempt 1");
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
