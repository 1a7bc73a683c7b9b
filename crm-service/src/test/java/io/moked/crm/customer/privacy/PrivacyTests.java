package io.moked.crm.customer.privacy;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.StoryClock;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.crm.customer.Desk;
import io.moked.events.Event;
import io.moked.events.Money;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.appointment.AppointmentChangeRequested;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.call.CallCompleted;
import io.moked.events.call.CallId;
import io.moked.events.call.CallReceived;
import io.moked.events.conversation.ConversationId;
import io.moked.events.conversation.ConversationQuality;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.conversation.TranscriptReady;
import io.moked.events.customer.CustomerChanged;
import io.moked.events.customer.CustomerErased;
import io.moked.events.message.MessageId;
import io.moked.events.message.MessageStatus;
import io.moked.events.message.MessageStatus.Channel;
import io.moked.events.message.MessageStatus.State;
import io.moked.events.payment.PaymentCompleted;
import io.moked.events.payment.PaymentId;
import io.moked.events.task.TaskRequested;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CrmTest
class PrivacyTests {

    @Autowired
    BusinessStories stories;

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    @LocalServerPort
    int port;

    private final String word = "סוד" + UUID.randomUUID().toString().substring(0, 8);
    private final String note = "אלרגיה " + UUID.randomUUID();
    private final PhoneNumber phone = BusinessStories.anyNumber();
    private final PhoneNumber oldPhone = BusinessStories.anyNumber();
    private final CallId call = CallId.random();
    private final ConversationId conversation = ConversationId.random();
    private Business clinic;
    private Desk desk;
    private String customer;
    private String merged;

    @BeforeEach
    void liveThroughALot() {
        clinic = stories.clinic();
        desk = Desk.ofOwner(port, clinic.id());
        customer = desk.post(
                        "",
                        Map.of(
                                "name",
                                "דנה " + word,
                                "phones",
                                List.of(phone.e164()),
                                "email",
                                word.substring(3) + "@example.com",
                                "idNumber",
                                "18",
                                "tags",
                                List.of(word),
                                "notes",
                                word),
                        "Idempotency-Key",
                        "once")
                .json()
                .get("id")
                .asString();
        merged = desk.customer("דנית " + word, oldPhone.e164());
        desk.post("/" + customer + "/merge", Map.of("other", merged));
        desk.post(
                "/" + customer + "/consents",
                Map.of("purpose", "MARKETING", "channel", "SMS", "granted", true, "source", word),
                "Idempotency-Key",
                "consent");
        desk.post(
                "/" + customer + "/files",
                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + word + ".txt\"\r\n\r\n" + word
                        + "\r\n--cut--\r\n",
                "Content-Type",
                "multipart/form-data; boundary=cut",
                "Idempotency-Key",
                "file");
        tell();
        eventually(() -> {
            assertThat(rows.list("select distinct kind from timeline_entry where customer_id = ?", id(customer)))
                    .containsExactlyInAnyOrder("CALL", "CONVERSATION", "TASK", "APPOINTMENT", "PAYMENT", "DOCUMENT");
            assertThat(rows.list("select text from utterance where call_id = ?", call.value()))
                    .hasSize(1);
            assertThat(rows.list("select id from outbox where published_at is null"))
                    .isEmpty();
        });
        assertThat(rows.list("update appointment set note = ? where customer_id = ? returning id", note, id(customer)))
                .hasSize(1);
    }

    private void tell() {
        var business = clinic.id();
        var checkup = clinic.services().getFirst().serviceId();
        var request = RequestId.random();
        List.<Event>of(
                        new CallReceived(
                                call,
                                business,
                                "CA1",
                                phone,
                                clinic.numbers().getFirst(),
                                CallReceived.Answering.ASSISTANT,
                                NOW),
                        utterance(1),
                        summary(),
                        new TaskRequested(
                                request,
                                business,
                                TaskRequested.Kind.MESSAGE_TAKEN,
                                phone,
                                word,
                                word,
                                null,
                                call,
                                NOW,
                                null),
                        new AppointmentExtracted(
                                RequestId.random(),
                                business,
                                conversation,
                                phone,
                                word,
                                checkup,
                                null,
                                StoryClock.israel("2026-09-02T10:00"),
                                word,
                                NOW))
                .forEach(probe::publish);
        probe.publish(new PaymentCompleted(
                PaymentId.random(), business, phone, new Money(35_000), word, null, conversation, NOW));
    }

    private TranscriptReady utterance(int sequence) {
        return new TranscriptReady(
                conversation, clinic.id(), call, sequence, TranscriptReady.Speaker.CALLER, word, NOW);
    }

    private ConversationSummarized summary() {
        return new ConversationSummarized(
                conversation,
                clinic.id(),
                call,
                phone,
                word,
                ConversationSummarized.Intent.BOOK,
                ConversationSummarized.Outcome.BOOKED,
                List.of(word),
                List.of(),
                new ConversationSummarized.Interest(word, null),
                NOW,
                new ConversationQuality(
                        85, List.of(), List.of(new ConversationQuality.Reason("SAID_AGAIN", 15, 1, word))));
    }

    @Test
    void leavesNoWordOfThePersonInAnyTable() {
        for (var trace : traces()) {
            assertThat(where(trace)).as(trace).isNotEmpty();
        }
        assertThat(desk.delete("/" + customer, version()).status()).isEqualTo(204);
        for (var trace : traces()) {
            assertThat(where(trace)).as(trace).isEmpty();
        }
        for (var gone : List.of(customer, merged)) {
            assertThat(desk.get("/" + gone).status()).isEqualTo(404);
            assertThat(desk.get("/" + gone + "/timeline").status()).isEqualTo(404);
        }
        assertThat(desk.names("")).isEmpty();
        assertThat(rows.list(
                        "select status from appointment where business_id = ?",
                        clinic.id().value()))
                .containsExactly("BOOKED");
        eventually(() -> {
            var last = probe.seen(CustomerChanged.class).stream()
                    .filter(changed -> changed.customerId().toString().equals(customer))
                    .toList()
                    .getLast();
            assertThat(last.name()).isNull();
            assertThat(last.phones()).isEmpty();
        });
    }

    @Test
    void tellsTheOthersOnceWhichNumbersToForget() {
        assertThat(erasures()).as("a merge erases nobody").isEmpty();
        var version = version();
        desk.delete("/" + customer, version);
        assertThat(desk.delete("/" + customer, version).status()).isEqualTo(404);
        eventually(() -> assertThat(erasures()).hasSize(1));
        var erased = erasures().getFirst();
        assertThat(erased.customerId().toString()).isEqualTo(customer);
        assertThat(erased.phones()).containsExactly(phone, oldPhone);
        assertThat(erased.erasedAt()).isEqualTo(NOW);
    }

    @Test
    void tellsOfNumbersTheyHadOnceUnlessAnotherHasThemNow() {
        var called = BusinessStories.anyNumber();
        var written = BusinessStories.anyNumber();
        var given = BusinessStories.anyNumber();
        World.publishAgainAndAgain(probe, rows, received(CallId.random(), called, NOW));
        var caller = rows.list(
                        "select customer_id from customer_phone where phone = ? and business_id = ?",
                        called.e164(),
                        clinic.id().value())
                .getFirst();
        var now = BusinessStories.anyNumber();
        for (var numbers : List.of(List.of(written, given), List.of(now))) {
            desk.put(
                    "/" + caller,
                    Map.of("phones", numbers.stream().map(PhoneNumber::e164).toList()),
                    desk.get("/" + caller).header("ETag"));
        }
        desk.customer("אחר", given.e164());
        assertThat(desk.delete("/" + caller, desk.get("/" + caller).header("ETag"))
                        .status())
                .isEqualTo(204);
        eventually(() -> assertThat(erasures()).hasSize(1));
        assertThat(erasures().getFirst().phones()).startsWith(now).containsExactlyInAnyOrder(now, called, written);
        World.publishAgainAndAgain(probe, rows, received(CallId.random(), called, NOW.minusSeconds(60)));
        assertThat(rows.list("select customer_id from customer_phone where phone = ?", called.e164()))
                .as("a call of before makes nobody")
                .isEmpty();
    }

    private List<CustomerErased> erasures() {
        return probe.seen(CustomerErased.class).stream()
                .filter(erased -> erased.businessId().equals(clinic.id()))
                .toList();
    }

    @Test
    void keepsNothingOfAnErasedCallThatComesLate() {
        desk.delete("/" + customer, version());
        World.publishAgainAndAgain(probe, rows, utterance(2));
        assertThat(where(word)).isEmpty();
        World.publishAgainAndAgain(probe, rows, summary());
        assertThat(where(word)).isEmpty();
    }

    @Test
    void makesNobodyOfWhatIsToldLateOfTimeBefore() {
        desk.delete("/" + customer, version());
        var before = NOW.minusSeconds(60);
        var another = CallId.random();
        var late = List.of(
                received(call, NOW),
                received(another, before),
                new CallCompleted(another, clinic.id(), phone, CallCompleted.Ending.COMPLETED, 30, NOW.plusSeconds(9)),
                new TaskRequested(
                        RequestId.random(),
                        clinic.id(),
                        TaskRequested.Kind.MESSAGE_TAKEN,
                        oldPhone,
                        word,
                        word,
                        null,
                        null,
                        before,
                        null),
                new TaskRequested(
                        RequestId.random(),
                        clinic.id(),
                        TaskRequested.Kind.MESSAGE_TAKEN,
                        null,
                        null,
                        word,
                        null,
                        another,
                        NOW.plusSeconds(9),
                        null),
                new ConversationSummarized(
                        ConversationId.random(),
                        clinic.id(),
                        null,
                        phone,
                        word,
                        ConversationSummarized.Intent.BOOK,
                        ConversationSummarized.Outcome.BOOKED,
                        List.of(word),
                        List.of(),
                        null,
                        before,
                        null),
                new MessageStatus(
                        MessageId.random(), 1, clinic.id(), phone, Channel.SMS, State.QUEUED, null, before, word),
                new AppointmentExtracted(
                        RequestId.random(),
                        clinic.id(),
                        ConversationId.random(),
                        phone,
                        word,
                        clinic.services().getFirst().serviceId(),
                        null,
                        StoryClock.israel("2026-09-02T11:00"),
                        word,
                        before),
                new AppointmentChangeRequested(
                        RequestId.random(),
                        clinic.id(),
                        ConversationId.random(),
                        phone,
                        AppointmentChangeRequested.Change.CANCEL,
                        null,
                        null,
                        word,
                        before));
        late.forEach(event -> World.publishAgainAndAgain(probe, rows, event));
        for (var trace : traces()) {
            assertThat(where(trace)).as(trace).isEmpty();
        }
        assertThat(desk.names("")).isEmpty();
    }

    @Test
    void makesSomebodyNewOfWhoCallsAfterwards() {
        desk.delete("/" + customer, version());
        var later = CallId.random();
        World.publishAgainAndAgain(probe, rows, received(later, NOW.plusSeconds(1)));
        var items = desk.get("").json().get("items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.get(0).get("id").asString()).isNotIn(customer, merged);
        assertThat(items.get(0).get("phones").get(0).asString()).isEqualTo(phone.e164());
        World.publishAgainAndAgain(probe, rows, received(CallId.random(), NOW));
        assertThat(rows.list(
                        "select id from phone_call where customer_id = ?",
                        id(items.get(0).get("id").asString())))
                .containsExactly(later.toString());
    }

    private CallReceived received(CallId id, Instant at) {
        return received(id, phone, at);
    }

    private CallReceived received(CallId id, PhoneNumber caller, Instant at) {
        return new CallReceived(
                id, clinic.id(), "CA2", caller, clinic.numbers().getFirst(), CallReceived.Answering.ASSISTANT, at);
    }

    @Test
    void givesAPersonAllThatIsKnownOfThem() throws IOException {
        var export = desk.get("/" + customer + "/export");
        assertThat(export.header("Content-Type")).isEqualTo("application/zip");
        var entries = unzipped(export.response().body());
        assertThat(entries.get("customer.json"))
                .contains(
                        "\"phones\"",
                        phone.e164(),
                        oldPhone.e164(),
                        "\"timeline\"",
                        "\"utterances\"",
                        "\"tasks\"",
                        "\"appointments\"",
                        "\"calls\"",
                        "MARKETING",
                        "000000018")
                .doesNotContain("business_id");
        assertThat(entries.keySet().stream().filter(name -> name.startsWith("files/")))
                .hasSize(1);
        assertThat(entries).containsValue(word);
    }

    @Test
    void isForOwnersOfThisBusinessOnly() {
        assertThat(desk.as(Role.AGENT).get("/" + customer + "/export").status()).isEqualTo(403);
        assertThat(desk.as(Role.AGENT).delete("/" + customer, version()).status())
                .isEqualTo(403);
        for (var stranger : List.of(desk.asStranger(), desk.elsewhere())) {
            assertThat(stranger.get("/" + customer + "/export").status()).isEqualTo(404);
            assertThat(stranger.delete("/" + customer, version()).status()).isEqualTo(404);
        }
        assertThat(desk.delete("/" + customer, "\"99\"").status()).isEqualTo(412);
        assertThat(desk.send("DELETE", "/" + customer, null).status()).isEqualTo(428);
        assertThat(desk.get("/" + customer).status()).isEqualTo(200);
    }

    private String version() {
        return desk.get("/" + customer).header("ETag");
    }

    private List<String> traces() {
        return List.of(word, word.substring(3), note, phone.e164(), oldPhone.e164());
    }

    /** The tables in which a text stands, also as bytes; the order to the others to forget is gone a day after it. */
    private List<String> where(String text) {
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return rows.list("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'""").stream()
                .filter(table -> !rows.list(
                                "select 1 from " + table
                                        + " t where coalesce(to_jsonb(t) ->> 'topic', '') <> 'customer.erased' and "
                                        + "(position(? in to_jsonb(t)::text) > 0 or position(? in to_jsonb(t)::text) > 0)",
                                text,
                                hex)
                        .isEmpty())
                .toList();
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }
}
