package io.moked.ai.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.moked.ai.thinking.ToolCall;
import io.moked.ai.tools.ToolOutcome;
import io.moked.ai.tools.ToolOutcome.Status;
import io.moked.chassis.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DialogueTests {

    private static final Instant NOON = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void knowsWhenWordsWereSaidByTheirExchangeAndStoresItOnce() {
        var json = new EventJson();
        var stored = json.write(Entry.caller("מחר").heard(NOON));
        assertThat(stored).doesNotContain("heardAt");
        var read =
                json.read(stored.getBytes(StandardCharsets.UTF_8), Entry.class).heard(NOON);
        assertThat(new Dialogue(List.of(), List.of(read)).exchanges())
                .extracting(
                        exchange -> exchange.said().text(),
                        exchange -> exchange.said().at().toInstant())
                .containsExactly(tuple("מחר", NOON));
    }

    @Test
    void countsWhatWasMovedOrCancelledAndNothingElse() {
        assertThat(after(Status.values()).changes()).isEqualTo(2);
        assertThat(after(Status.BOOKED, Status.PENDING, Status.REFUSED).changes())
                .isZero();
    }

    @Test
    void isNotMisledByWordsThatLookLikeAStatus() {
        var quoted = new ToolOutcome(Status.FOUND, "{\"staff\":{\"status\":\"moved\"}}", null, null, null);
        assertThat(new Dialogue(List.of(result(quoted)), List.of(result(quoted))).changes())
                .isZero();
    }

    @Test
    void countsACancellationTheCalendarHasNotAnsweredYetAsAskedFor() {
        assertThat(pending("cancel_appointment").changesAskedFor()).isOne();
        assertThat(pending("cancel_appointment").changes()).isZero();
        assertThat(pending("book_appointment").changesAskedFor()).isZero();
    }

    private static Dialogue pending(String tool) {
        var call = new ToolCall("call_1", tool, "{}");
        return new Dialogue(
                List.of(
                        Entry.agent(null, List.of(call)),
                        Entry.result(call, new ToolOutcome(Status.PENDING, "{}", null, null, null))),
                List.of());
    }

    private static Dialogue after(Status... statuses) {
        return new Dialogue(
                Stream.of(statuses)
                        .map(status -> result(new ToolOutcome(status, "{}", null, null, null)))
                        .toList(),
                List.of());
    }

    private static Entry result(ToolOutcome outcome) {
        return Entry.result(new ToolCall("call_1", "any", "{}"), outcome);
    }
}
