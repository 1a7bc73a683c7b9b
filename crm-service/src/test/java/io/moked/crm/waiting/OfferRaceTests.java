package io.moked.crm.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.business.BusinessStories;
import io.moked.crm.waiting.Queue.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CrmTest
class OfferRaceTests {

    private static final int TIMES = 5;
    private static final int MANY = 8;

    @LocalServerPort
    int port;

    @Autowired
    BusinessStories stories;

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    private Queue queue;
    private Waiting dana;
    private Waiting yael;
    private String link;

    @BeforeEach
    void offerATime() {
        queue = new Queue(stories.clinic(), port, probe, rows);
        dana = queue.waits("דנה כהן");
        yael = queue.waits("יעל מזרחי");
        queue.cancel(queue.booked("2026-09-02T10:00", "2026-09-02T10:30"));
        link = queue.link(dana);
    }

    @RepeatedTest(TIMES)
    void bookOnceHoweverOftenALinkIsPressedAtOnce() throws Exception {
        assertThat(atOnce(List.of(() -> state("ACCEPT")))).containsOnly("ACCEPTED");
        assertThat(standing()).isEqualTo("1");
        assertThat(queue.status(yael)).isEqualTo("WAITING");
    }

    @RepeatedTest(TIMES)
    void giveWhoTakesItAtTheDeadlineEitherTheTimeOrTheTruth() throws Exception {
        var said = atOnce(List.of(() -> state("ACCEPT"), () -> {
            queue.passesFor(dana);
            return "";
        }));
        var taken = said.contains("ACCEPTED");
        assertThat(said).containsAnyOf("ACCEPTED", "LAPSED");
        if (taken) {
            queue.is(dana, "BOOKED");
            queue.isSettled();
            assertThat(queue.status(yael)).isEqualTo("WAITING");
        } else {
            queue.is(yael, "OFFERED");
        }
        assertThat(standing()).isEqualTo(taken ? "1" : "0");
    }

    @RepeatedTest(TIMES)
    void giveTheTimeToThemOrToWhoBooksItAtTheDeskOnceItIsLetGo() throws Exception {
        var entry = queue.entry(dana);
        var said = atOnce(List.of(() -> state("ACCEPT"), () -> {
            queue.desk().change("DELETE", "/waiting-list/" + dana.id() + "/offer", entry.etag(), "");
            return ""
                    + queue.book(yael.customer(), "2026-09-02T10:00", "2026-09-02T10:30", true)
                            .status();
        }));
        assertThat(standing()).isEqualTo("1");
        var atTheDesk = said.contains("201");
        assertThat(said).containsAnyOf("ACCEPTED", "RELEASED");
        assertThat(said.contains("ACCEPTED")).isNotEqualTo(atTheDesk);
        assertThat(queue.status(dana)).isEqualTo(atTheDesk ? "WAITING" : "BOOKED");
    }

    @RepeatedTest(TIMES)
    void keepOneAppointmentWhenTheyAcceptAndTheDeskBooksItForThem() throws Exception {
        var said = atOnce(List.of(
                () -> state("ACCEPT"),
                () -> ""
                        + queue.book(dana.customer(), "2026-09-02T10:00", "2026-09-02T10:30", false)
                                .status()));
        assertThat(said).doesNotContain("500").contains("ACCEPTED");
        assertThat(standing()).isEqualTo("1");
        queue.is(dana, "BOOKED");
    }

    private String state(String answer) {
        return queue.say(link, answer).at("/state").asString();
    }

    /** Each of them many times, all together. */
    private static List<String> atOnce(List<Callable<String>> deeds) throws Exception {
        var all = new ArrayList<Callable<String>>();
        for (var i = 0; i < MANY; i++) {
            all.addAll(deeds);
        }
        var answers = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(all)) {
                answers.add(one.get());
            }
        }
        return answers;
    }

    private String standing() {
        return rows.list(
                        "select count(*) from appointment where business_id = ? and status = 'BOOKED'",
                        queue.clinic().id().value())
                .getFirst();
    }
}
