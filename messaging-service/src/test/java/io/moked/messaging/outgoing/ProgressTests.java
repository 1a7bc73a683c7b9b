package io.moked.messaging.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private static final List<Stage> REPORTS = List.of(
            Stage.QUEUED, Stage.SENDING, Stage.SENT, Stage.UNDELIVERED, Stage.FAILED, Stage.DELIVERED, Stage.READ);

    @Test
    void everySetOfReportsEndsAlikeInEveryOrderAndHoweverOftenEachArrives() {
        for (int set = 1; set < 1 << REPORTS.size(); set++) {
            var reports = subset(set);
            var furthest = furthest(reports);
            for (var order : permutations(reports)) {
                assertThat(after(order)).as("%s", order).isEqualTo(furthest);
                var twice = new ArrayList<>(order);
                twice.addAll(order);
                assertThat(after(twice)).as("%s twice", order).isEqualTo(furthest);
            }
        }
    }

    @Test
    void neverStepsBackOnTheWay() {
        for (var order : permutations(REPORTS)) {
            var progress = Progress.NONE;
            for (var report : order) {
                var next = progress.reported("SM1", report, null);
                assertThat(progress.stage().isBeyond(next.stage())).isFalse();
                assertThat(next.version()).isGreaterThanOrEqualTo(progress.version());
                progress = next;
            }
        }
    }

    @Test
    void staysDeliveredWhateverFailureIsReportedLater() {
        assertThat(after(List.of(Stage.DELIVERED, Stage.FAILED, Stage.UNDELIVERED)))
                .isEqualTo(Stage.DELIVERED);
    }

    @Test
    void staysFailedUnlessDeliveryIsReported() {
        assertThat(after(List.of(Stage.FAILED, Stage.QUEUED, Stage.SENT))).isEqualTo(Stage.FAILED);
        assertThat(after(List.of(Stage.FAILED, Stage.SENT, Stage.DELIVERED))).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void takesAnyReportForTheEndOfUncertainty() {
        assertThat(after(List.of(Stage.UNKNOWN, Stage.SENT))).isEqualTo(Stage.SENT);
    }

    @Test
    void tellsNothingNewWhereOthersWouldNotSeeADifference() {
        var queued = Progress.NONE.reported("SM1", Stage.QUEUED, null);
        assertThat(queued.reported("SM1", Stage.SENDING, null).version()).isEqualTo(queued.version());
        assertThat(queued.reported("SM1", Stage.SENT, null).version()).isEqualTo(queued.version() + 1);
    }

    @Test
    void keepsTheFirstIdentifierAndNoticesAnother() {
        var known = Progress.NONE.reported("SM1", Stage.QUEUED, null);
        assertThat(known.reported("SM2", Stage.SENT, null).sid()).isEqualTo("SM1");
        assertThat(known.contradicts("SM2")).isTrue();
        assertThat(known.contradicts("SM1")).isFalse();
        assertThat(Progress.NONE.contradicts("SM2")).isFalse();
    }

    private static Stage after(List<Stage> reports) {
        var progress = Progress.NONE;
        for (var report : reports) {
            progress = progress.reported("SM1", report, null);
        }
        return progress.stage();
    }

    /** Written down here and not taken from the ranks under test. */
    private static Stage furthest(List<Stage> reports) {
        return reports.stream()
                .max(Comparator.comparing(List.of(
                        Stage.QUEUED,
                        Stage.SENDING,
                        Stage.SENT,
                        Stage.UNDELIVERED,
                        Stage.FAILED,
                        Stage.DELIVERED,
                        Stage.READ)::indexOf))
                .orElseThrow();
    }

    private static List<Stage> subset(int bits) {
        var reports = new ArrayList<Stage>();
        for (int i = 0; i < REPORTS.size(); i++) {
            if ((bits & 1 << i) != 0) {
                reports.add(REPORTS.get(i));
            }
        }
        return reports;
    }

    private static List<List<Stage>> permutations(List<Stage> stages) {
        if (stages.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Stage>>();
        for (var first : stages) {
            var rest = new ArrayList<>(stages);
            rest.remove(first);
            for (var tail : permutations(rest)) {
                var order = new ArrayList<Stage>();
                order.add(first);
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
