package io.moked.crm.waiting;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.business.StaffId;
import io.moked.events.conversation.ConversationId;
import io.moked.events.message.MessageRequested;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Those who wait for a check-up at a clinic, as people at its desk and they themselves see it. */
record Queue(Business clinic, int port, EventProbe probe, World.Rows rows) {

    private static final String PAGE = "https://moked.example/offers/";

    /** Somebody who waits. */
    record Waiting(String id, String customer, PhoneNumber phone) {}

    /** An appointment in the calendar. */
    record Kept(String path, String etag) {}

    Desk desk() {
        return Desk.owner(port, clinic.id());
    }

    Waiting waits(String name) {
        return waits(name, Map.of());
    }

    /** @param wishes that differ from: any day in September, with anybody */
    Waiting waits(String name, Map<String, ?> wishes) {
        var phone = BusinessStories.anyNumber();
        var customer = desk().post("/customers", json(Map.of("name", name, "phones", List.of(phone.e164()))))
                .at("/id")
                .asString();
        var added = desk().post("/waiting-list", json(form(customer, wishes)));
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        var id = added.at("/id").asString();
        cameAfterTheOthers(id);
        return new Waiting(id, customer, phone);
    }

    /** Somebody who has an appointment and would come earlier. */
    Waiting waitsInsteadOf(String customer, String appointment) {
        var form = new HashMap<String, Object>(form(customer, Map.of("lastDay", "2026-09-09")));
        form.put("insteadOf", appointment);
        var added = desk().post("/waiting-list", json(form));
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        var id = added.at("/id").asString();
        cameAfterTheOthers(id);
        var phone = desk().get("/customers/" + customer).at("/phones/0").asString();
        return new Waiting(id, customer, new PhoneNumber(phone));
    }

    /** The clock of the stories stands still. */
    private void cameAfterTheOthers(String id) {
        rows.inAll(() -> rows.jdbc().sql("""
                update waiting_entry e set since = since - interval '1 hour' + interval '1 minute' * (
                    select count(*) from waiting_entry o where o.business_id = e.business_id)
                where id = ?""").params(UUID.fromString(id)).update());
    }

    Map<String, ?> form(String customer, Map<String, ?> wishes) {
        var all = new HashMap<String, Object>(Map.of("firstDay", "2026-09-01", "lastDay", "2026-09-30"));
        all.putAll(wishes);
        return Map.of("customer", customer, "service", checkup(), "wishes", all, "note", "רק בבוקר");
    }

    String checkup() {
        return clinic.services().getFirst().serviceId().toString();
    }

    /** Somebody has an appointment with the first member of staff. */
    Kept booked(String start, String end) {
        var phone = BusinessStories.anyNumber().e164();
        var customer = desk().post("/customers", json(Map.of("name", "רון שגיא", "phones", List.of(phone))))
                .at("/id")
                .asString();
        var made = book(customer, start, end, false);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return new Kept("/appointments/" + made.at("/id").asString(), made.etag());
    }

    Desk.Answer book(String customer, String start, String end, boolean force) {
        return book(customer, clinic.staff().getFirst().id(), start, end, force);
    }

    Desk.Answer book(String customer, StaffId staff, String start, String end, boolean force) {
        return desk().post(
                        "/appointments",
                        json(Map.of(
                                "customer", customer,
                                "service", checkup(),
                                "staff", staff.toString(),
                                "startsAt", israel(start),
                                "endsAt", israel(end),
                                "force", force)));
    }

    void cancel(Kept appointment) {
        assertThat(desk().change("DELETE", appointment.path(), appointment.etag(), "")
                        .status())
                .isEqualTo(204);
    }

    Desk.Answer entry(Waiting one) {
        return desk().get("/waiting-list/" + one.id());
    }

    String status(Waiting one) {
        return entry(one).at("/status").asString();
    }

    void is(Waiting one, String status) {
        eventually(() -> assertThat(status(one)).isEqualTo(status));
    }

    List<String> messages(Waiting one) {
        return probe.seen(MessageRequested.class).stream()
                .filter(message -> message.to().equals(one.phone()))
                .map(MessageRequested::text)
                .toList();
    }

    /** The secret of the newest link that somebody got. */
    String link(Waiting one) {
        is(one, "OFFERED");
        var offers = rows.list("select count(*) from waiting_offer where entry_id = ?", UUID.fromString(one.id()));
        eventually(() -> assertThat(messages(one)).hasSize(Integer.parseInt(offers.getFirst())));
        var text = messages(one).getLast();
        return text.substring(text.indexOf(PAGE) + PAGE.length());
    }

    Desk.Answer read(String link) {
        return Desk.send(request(link).GET());
    }

    Desk.Answer say(String link, String answer) {
        return sayRaw(link, '"' + answer + '"');
    }

    /** @param answer in JSON */
    Desk.Answer sayRaw(String link, String answer) {
        return Desk.send(request(link).POST(BodyPublishers.ofString("{\"answer\":" + answer + '}')));
    }

    private HttpRequest.Builder request(String link) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/offers/" + link))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TestKeys.token("gateway-service", "crm-service", Role.SERVICE));
    }

    /** Time passes until the deadline of what is held for somebody. */
    void passesFor(Waiting one) {
        rows.inAll(() -> rows.jdbc().sql("""
                update work set due_at = now() where kind = 'OfferLapse' and payload ->> 'offer' in (
                    select id::text from waiting_offer where entry_id = ? and state = 'HELD')""").params(UUID.fromString(one.id())).update());
    }

    AppointmentExtracted calls(PhoneNumber phone, String start) {
        return calls(phone, clinic.staff().getFirst().id(), start);
    }

    AppointmentExtracted calls(PhoneNumber phone, StaffId staff, String start) {
        return new AppointmentExtracted(
                RequestId.random(),
                clinic.id(),
                ConversationId.random(),
                phone,
                null,
                clinic.services().getFirst().serviceId(),
                staff,
                israel(start),
                "אני רוצה את התור שהציעו לי",
                Instant.now());
    }

    /** All work that follows from what was done is done, too. */
    void isSettled() {
        eventually(() -> assertThat(rows.list(
                        "select id from work where business_id = ? and kind = 'FreedSlot' and done_at is null",
                        clinic.id().value()))
                .isEmpty());
    }

    static String json(Map<String, ?> values) {
        return JsonMapper.shared().writeValueAsString(values);
    }
}
