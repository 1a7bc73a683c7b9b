package io.moked.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.answer.Answers;
import io.moked.chassis.tenancy.Tenancy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnswersTests extends ExampleTests {

    @Autowired
    Answers answers;

    @Test
    void findsAnAnswerThatWasThereBefore() {
        notes(() -> notes.add(business, "answer"));
        assertThat(await(Duration.ZERO)).contains("answer");
    }

    @Test
    void wakesWhoWaitsWhenTheAnswerIsCommitted() throws Exception {
        var looked = new CountDownLatch(1);
        var writer = Thread.ofVirtual().start(() -> {
            try {
                looked.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            inTransaction(() -> {
                notes.add(business, "answer");
                answers.announce("question " + business);
            });
        });
        var answer = answers.await("question " + business, Duration.ofSeconds(20), () -> {
            var found = look();
            looked.countDown();
            return found;
        });
        assertThat(answer).contains("answer");
        writer.join();
    }

    @Test
    void isEmptyWhenThereIsNoAnswerInTime() {
        assertThat(await(Duration.ofMillis(50))).isEmpty();
    }

    private Optional<String> await(Duration limit) {
        return answers.await("question " + business, limit, this::look);
    }

    private Optional<String> look() {
        List<String> found = notesOf(business);
        return found.stream().findFirst();
    }

    private void notes(Runnable write) {
        Tenancy.as(business, () -> {
            write.run();
            return true;
        });
    }
}
