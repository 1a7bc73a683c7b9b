package io.moked.crm.call;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.BusinessStories;
import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallCompleted;
import io.moked.events.call.CallId;
import io.moked.events.call.CallReceived;
import io.moked.events.call.RecordingDeleted;
import io.moked.events.call.RecordingStored;
import io.moked.events.conversation.ConversationId;
import io.moked.events.conversation.ConversationQuality;
import io.moked.events.conversation.ConversationQuality.Reason;
import io.moked.events.conversation.ConversationQuality.Tag;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.conversation.ConversationSummarized.Intent;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import io.moked.events.conversation.TranscriptReady;
import io.moked.events.conversation.TranscriptReady.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@CrmTest
class CallListTests {

    private static final PhoneNumber DIALLED = new PhoneNumber("+97237001001");

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    @LocalServerPort
    int port;

    private final BusinessId business = BusinessId.random();
    private final CallId call = CallId.random();
    private final ConversationId conversation = ConversationId.random();
    private final PhoneNumber caller = BusinessStories.anyNumber();
    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = Desk.owner(port, business);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123", "3210", "2031", "1302"})
    void knowsTheSameOfACallInWhateverOrderItIsToldAndHoweverOften(String order) {
        var recording =
                new RecordingStored(call, business, UUID.randomUUID(), 2, 2300, "audio/wav", NOW.plusSeconds(9));
        var news = List.<Event>of(
                received(call, NOW),
                new CallCompleted(call, business, caller, CallCompleted.Ending.COMPLETED, 95, NOW.plusSeconds(99)),
                new ConversationSummarized(
                        conversation,
                        business,
                        call,
                        caller,
                        "דנה קבעה תור.",
                        Intent.BOOK,
                        Outcome.BOOKED,
                        List.of("לחזור אליה"),
                        List.of("silence"),
                        null,
                        NOW.plusSeconds(101),
                        new ConversationQuality(
                                85,
                                List.of(Tag.BOOKED),
                                List.of(new Reason("CALLER_SAYS_MISUNDERSTOOD", 15, 3, "לא הבנת")))),
                recording);
        order.chars().map(digit -> digit - '0').forEach(one -> World.publishAgainAndAgain(probe, rows, news.get(one)));
        var found = desk.get("/calls/" + call);
        assertThat(found.status()).isEqualTo(200);
        var customer = rows.list("select id from customer where business_id = ?", business.value())
                .getFirst();
        assertThat(found.body().toString())
                .isEqualTo(
                        "{\"id\":\"" + call + "\",\"customer\":{\"id\":\"" + customer
                                + "\",\"name\":null,\"phone\":\"" + caller.e164() + "\"},\"caller\":\"" + caller.e164()
                                + "\",\"answeredBy\":\"ASSISTANT\",\"startedAt\":\"" + NOW + "\",\"endedAt\":\""
                                + NOW.plusSeconds(99)
                                + "\",\"durationSeconds\":95,\"ending\":\"COMPLETED\",\"outcome\":\"BOOKED\",\"intent\":\"BOOK\","
                                + "\"summary\":\"דנה קבעה תור.\",\"score\":85,\"tags\":[\"BOOKED\"],\"dialled\":\"+97237001001\",\"followUps\":[\"לחזור אליה\"],"
                                + "\"qualityTags\":[\"silence\"],"
                                + "\"reasons\":[{\"rule\":\"CALLER_SAYS_MISUNDERSTOOD\",\"points\":15,\"sequence\":3,\"saw\":\"לא הבנת\"}],"
                                + "\"recordings\":[{\"id\":\"" + recording.recordingId()
                                + "\",\"durationMillis\":2300,\"mediaType\":\"audio/wav\",\"turn\":2}],\"recordingsDeletedAt\":null,\"takenOver\":false,\"appointments\":[]}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void offersNoRecordingThatIsDeletedAlsoIfThatIsToldFirst(boolean inOrder) {
        var stored = new RecordingStored(call, business, UUID.randomUUID(), null, 2300, "audio/wav", NOW);
        var kept = new RecordingStored(call, business, UUID.randomUUID(), 1, 2300, "audio/wav", NOW);
        var deleted = new RecordingDeleted(call, business, stored.recordingId(), NOW.plus(Duration.ofDays(90)));
        World.publishAgainAndAgain(probe, rows, received(call, NOW));
        World.publishAgainAndAgain(probe, rows, kept);
        for (var event : inOrder ? List.<Event>of(stored, deleted) : List.<Event>of(deleted, stored)) {
            World.publishAgainAndAgain(probe, rows, event);
        }
        var found = desk.get("/calls/" + call).body();
        assertThat(found.path("recordings").size()).isEqualTo(1);
        assertThat(found.at("/recordings/0/id").asString())
                .isEqualTo(kept.recordingId().toString());
        assertThat(found.path("recordingsDeletedAt").asString())
                .isEqualTo(deleted.deletedAt().toString());
        assertThat(rows.list(
                        "select subject from timeline_entry where call_id = ? and kind = 'RECORDING'", call.value()))
                .containsExactly(kept.recordingId().toString());
    }

    @Test
    void saysThatACallWasTakenOver() {
        World.publishAgainAndAgain(probe, rows, received(call, NOW));
        assertThat(desk.get("/calls/" + call).body().path("takenOver").asBoolean())
                .isFalse();
        World.publishAgainAndAgain(
                probe,
                rows,
                new CallCompleted(
                        call, business, caller, CallCompleted.Ending.COMPLETED, 95, NOW.plusSeconds(99), true, null));
        assertThat(desk.get("/calls/" + call).body().path("takenOver").asBoolean())
                .isTrue();
    }

    @Test
    void listsNewestFirstPageByPage() {
        var calls = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            var one = CallId.random();
            probe.publish(received(one, NOW.minusSeconds(60L * i)));
            calls.add(one.toString());
        }
        eventually(() -> assertThat(desk.get("/calls").at("/items").size()).isEqualTo(5));
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = desk.get("/calls?limit=2" + cursor);
            page.at("/items").forEach(item -> seen.add(item.path("id").asString()));
            cursor = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).isEqualTo(calls);
        assertThat(desk.get("/calls?limit=2&live=true&cursor="
                                + desk.get("/calls?limit=2").at("/next").asString())
                        .problem())
                .isEqualTo("invalid");
    }

    /** Two of each length, so that a page may end between them; one that goes on, which has none. */
    @ParameterizedTest
    @ValueSource(strings = {"startedAt", "-startedAt", "durationSeconds", "-durationSeconds"})
    void listsInEveryOrderPageByPage(String order) {
        for (var i = 0; i < 6; i++) {
            var one = CallId.random();
            var begun = NOW.minusSeconds(1000L * (i + 1));
            probe.publish(received(one, begun));
            probe.publish(new CallCompleted(
                    one, business, caller, CallCompleted.Ending.COMPLETED, 60 * (i % 3), begun.plusSeconds(200)));
        }
        probe.publish(received(call, NOW.minusSeconds(1)));
        eventually(() ->
                assertThat(desk.get("/calls?sort=durationSeconds").at("/items")).hasSize(6));
        eventually(() -> assertThat(desk.get("/calls").at("/items")).hasSize(7));
        var seen = everyTwo(order);
        var field = order.replace("-", "");
        var values = seen.stream().map(item -> item.path(field)).toList();
        Comparator<JsonNode> rising = field.equals("startedAt")
                ? Comparator.comparing(value -> Instant.parse(value.asString()))
                : Comparator.comparing(JsonNode::asLong);
        assertThat(values).isSortedAccordingTo(order.startsWith("-") ? rising.reversed() : rising);
        assertThat(seen).hasSize(field.equals("startedAt") ? 7 : 6).doesNotHaveDuplicates();
    }

    private List<JsonNode> everyTwo(String order) {
        var seen = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = desk.get("/calls?limit=2&sort=" + order + cursor);
            page.at("/items").forEach(seen::add);
            cursor = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!cursor.isEmpty());
        return seen;
    }

    @Test
    void findsCallsByWhatIsKnownOfThem() {
        var over = CallId.random();
        probe.publish(received(call, NOW.minusSeconds(30)));
        probe.publish(received(over, NOW.minusSeconds(600)));
        probe.publish(
                new CallCompleted(over, business, caller, CallCompleted.Ending.COMPLETED, 9, NOW.minusSeconds(500)));
        eventually(() -> assertThat(ids("?live=false")).containsExactly(over.toString()));
        eventually(() -> assertThat(ids("?live=true")).containsExactly(call.toString()));
        assertThat(ids("?outcome=BOOKED")).isEmpty();
        assertThat(ids("?from=" + NOW.minusSeconds(60))).containsExactly(call.toString());
        assertThat(ids("?to=" + NOW.minusSeconds(60))).containsExactly(over.toString());
        var customer = rows.list("select id from customer where business_id = ?", business.value())
                .getFirst();
        assertThat(ids("?customer=" + customer)).containsExactly(call.toString(), over.toString());
        assertThat(ids("?customer=" + UUID.randomUUID())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"012", "210", "120", "021"})
    void callsACallAbandonedOnlyIfTheCallerSaidNothingInWhateverOrderItIsTold(String order) {
        var wordless = CallId.random();
        var spoken = CallId.random();
        for (var one : List.of(wordless, spoken)) {
            var speaker = one == spoken ? Speaker.CALLER : Speaker.AGENT;
            var news = List.<Event>of(
                    received(one, NOW),
                    new TranscriptReady(ConversationId.random(), business, one, 1, speaker, "שלום", NOW),
                    new CallCompleted(
                            one, business, caller, CallCompleted.Ending.COMPLETED, 9, NOW.plusSeconds(10), null, null));
            order.chars().forEach(digit -> World.publishAgainAndAgain(probe, rows, news.get(digit - '0')));
        }
        assertThat(ids("?fate=ABANDONED")).containsExactly(wordless.toString());
        assertThat(ids("?loss=WORDLESS")).containsExactly(wordless.toString());
        assertThat(ids("?fate=PENDING")).containsExactly(spoken.toString());
    }

    @Test
    void doesNotCallACallLiveForEver() {
        probe.publish(received(call, NOW.minusSeconds(5 * 60 * 60)));
        eventually(() -> assertThat(ids("")).containsExactly(call.toString()));
        assertThat(ids("?live=true")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?live=perhaps", "?outcome=WON", "?from=yesterday", "?customer=1", "?limit=201", "?cursor=x"})
    void refusesWhatMakesNoSense(String query) {
        assertThat(desk.get("/calls" + query).problem()).isEqualTo("invalid");
    }

    @Test
    void tellsWhatWasSaidAsItGrows() {
        probe.publish(received(call, NOW));
        probe.publish(said(2, Speaker.AGENT, "באיזו שעה?"));
        probe.publish(said(1, Speaker.CALLER, "אפשר תור למחר?"));
        eventually(() -> assertThat(
                        desk.get("/calls/" + call + "/utterances").at("/items").toString())
                .isEqualTo("[{\"sequence\":1,\"speaker\":\"CALLER\",\"text\":\"אפשר תור למחר?\",\"at\":\"" + NOW
                        + "\"},{\"sequence\":2,\"speaker\":\"AGENT\",\"text\":\"באיזו שעה?\",\"at\":\"" + NOW
                        + "\"}]"));
        assertThat(desk.get("/calls/" + call + "/utterances?after=1")
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void showsNothingOfACallToAnotherBusinessOrAService() {
        probe.publish(received(call, NOW));
        eventually(() -> assertThat(desk.get("/calls/" + call).status()).isEqualTo(200));
        var other = desk.ofAnother();
        for (var path : List.of("/calls/" + call, "/calls/" + call + "/utterances")) {
            assertThat(other.get(path).problem()).isEqualTo("not-found");
            assertThat(other.get("//businesses/" + business + path).problem()).isEqualTo("not-found");
            assertThat(desk.as(Role.SERVICE).get(path).problem()).isEqualTo("forbidden");
            assertThat(desk.as(Role.AGENT).get(path).status()).isEqualTo(200);
        }
        assertThat(other.get("/calls").at("/items").size()).isZero();
    }

    private List<String> ids(String query) {
        var ids = new ArrayList<String>();
        desk.get("/calls" + query)
                .at("/items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private CallReceived received(CallId id, Instant at) {
        return new CallReceived(id, business, "CA" + id, caller, DIALLED, CallReceived.Answering.ASSISTANT, at);
    }

    private TranscriptReady said(int sequence, Speaker speaker, String text) {
        return new TranscriptReady(conversation, business, call, sequence, speaker, text, NOW);
    }
}
