package io.moked.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.world.Service;
import io.moked.system.RunningWorld;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Two businesses of the sandbox with people and rows of their own, made once for all tests of this package. */
final class Tenants {

    static final String PASSWORD = "a lantern for eleven owls";
    private static final String HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$xqwxgqUQl8WnQkFpHaqaKA$2Samn+f0Bv8Pe2vO157uoyCvrX5+eLGopHxiFsbTIH0";
    private static final Map<String, ?> SEGMENT = Map.of(
            "name",
            "קבוצה",
            "definition",
            Map.of(
                    "match",
                    "ALL",
                    "groups",
                    List.of(Map.of(
                            "match",
                            "ANY",
                            "conditions",
                            List.of(Map.of("kind", "TAG", "negated", false, "tag", "VIP"))))));
    private static @Nullable Tenants made;

    final PublicApi api;
    final Visitor admin;
    final Tenant garage;
    final Tenant clinic;

    /**
     * A business.
     *
     * @param ids of a row of its own, by the collection it is in
     */
    record Tenant(String business, Visitor owner, Visitor agent, Map<String, String> ids) {

        /** The id of its row in a collection, as it stands in a path. */
        String id(String collection) {
            var id = ids.get(collection);
            assertThat(id).as("a row in " + collection).isNotNull();
            return java.util.Objects.requireNonNull(id);
        }

        void showPasswordAgain() throws Exception {
            Tenants.showPasswordAgain(owner);
        }
    }

    /** Else all that somebody hears of some operations is that the password has to be shown again. */
    static void showPasswordAgain(Visitor visitor) throws Exception {
        Databases.update(Service.GATEWAY, "delete from login_throttle");
        var shown = visitor.send("POST", "/api/v1/session/confirmation", Map.of("password", PASSWORD));
        assertThat(shown.status()).as(shown.text()).isEqualTo(204);
    }

    private Tenants() throws Exception {
        this.api = PublicApi.read();
        this.admin = Visitor.loggedIn(administrator(), PASSWORD);
        var business = "0c11a1c0-000%d-4000-8000-000000000001";
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Tenant> garageMade = () -> tenant(business.formatted(3), "person", "taavura");
            Callable<Tenant> clinicMade = () -> tenant(business.formatted(1), "price", "shinayim");
            var both = executor.invokeAll(List.of(garageMade, clinicMade));
            this.garage = both.getFirst().get();
            this.clinic = both.getLast().get();
        }
    }

    static synchronized Tenants get() throws Exception {
        if (made == null) {
            made = new Tenants();
        }
        return made;
    }

    /** Another administrator than the first one, who belongs to the tests of the desk. */
    static String administrator() throws Exception {
        var email = UUID.randomUUID() + "@moked.example";
        Databases.update(
                Service.GATEWAY,
                "insert into account (id, email, name, role, password) values (gen_random_uuid(), '" + email
                        + "', 'נגה', 'ADMIN', '" + HASH + "')");
        return email;
    }

    private Tenant tenant(String business, String scenario, String name) throws Exception {
        var call = RunningWorld.play(scenario);
        assertThat(call.checks()).allMatch(Check::ok);
        var ids = new TreeMap<>(Map.of("businesses", business));
        var owner = member(business, "OWNER", name, ids);
        var agent = member(business, "AGENT", name, ids);
        fill(business, owner, ids);
        return new Tenant(business, owner, agent, ids);
    }

    private Visitor member(String business, String role, String name, Map<String, String> ids) throws Exception {
        var email = role.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@" + name + ".example";
        var invited = admin.copy()
                .send(
                        "POST",
                        "/api/v1/businesses/" + business + "/accounts",
                        Map.of("email", email, "name", name, "role", role));
        assertThat(invited.status()).as(invited.text()).isEqualTo(201);
        ids.put("accounts", invited.json().path("id").stringValue());
        var url = invited.json().at("/invitation/url").stringValue();
        var token = url.substring(url.lastIndexOf('/') + 1);
        var accepted = Visitor.anonymous().send("POST", "/api/v1/invitations/" + token, Map.of("password", PASSWORD));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(204);
        var visitor = Visitor.loggedIn(email, PASSWORD);
        ids.put("passkeys", passkey(email));
        return visitor;
    }

    private static String passkey(String email) throws Exception {
        var id = "x".repeat(4) + UUID.randomUUID().toString().replace("-", "");
        Databases.update(
                Service.GATEWAY,
                "insert into user_entities values ('" + id + "', '" + email + "', 'x');"
                        + "insert into user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible,"
                        + " signature_count, uv_initialized, backup_state, authenticator_transports,"
                        + " public_key_credential_type, created, last_used, label) values ('" + id + "', '" + id
                        + "', '\\x00', false, 0, false, false, '', 'public-key', now(), now(), 'x')");
        return id;
    }

    private void fill(String business, Visitor owner, Map<String, String> ids) throws Exception {
        var root = "/api/v1/businesses/" + business;
        var customer = owner.send("POST", root + "/customers", Map.of("name", "דנה של " + business));
        assertThat(customer.status()).as(customer.text()).isEqualTo(201);
        ids.put("customers", customer.json().path("id").stringValue());
        ids.put("history", customer.json().path("id").stringValue());
        var call = first(owner, root + "/calls");
        ids.put("calls", call);
        ids.put("conversations", call);
        ids.put("live-calls", call);
        ids.put(
                "recordings",
                Databases.text(
                        Service.TELEPHONY, "select id from recording where business_id = '" + business + "' limit 1"));
        ids.put(
                "tasks",
                Databases.text(
                        Service.CRM,
                        "insert into task (business_id, id, request_id, kind, text, requested_at) values ('" + business
                                + "', gen_random_uuid(), gen_random_uuid(), 'CALL_BACK', 'לחזור', now()) returning id"));
        var lead = owner.send(
                "POST", root + "/leads", Map.of("customer", ids.get("customers"), "matter", "כתר של " + business));
        assertThat(lead.status()).as(lead.text()).isEqualTo(201);
        ids.put("leads", lead.json().path("id").stringValue());
        ids.put("lead-stages", lead.json().at("/stage/id").stringValue());
        ids.putAll(workingDay(business, owner, ids));
        ids.put(
                "trial",
                owner.send("POST", root + "/trial", Map.of()).json().path("id").stringValue());
        ids.put("sessions", first(owner, "/api/v1/session/sessions"));
        ids.put("invitations", "x".repeat(43));
        ids.put("offers", "x".repeat(64));
        if (api.has("POST /businesses/*/api-keys")) {
            var key = owner.send("POST", root + "/api-keys", Map.of("name", "x", "scopes", List.of("customers:read")));
            ids.put("api-keys", key.json().path("id").stringValue());
        }
        if (api.has("POST /businesses/*/customers/*/files")) {
            var file = owner.send(
                    "POST",
                    root + "/customers/" + ids.get("customers") + "/files",
                    Samples.FILE,
                    Map.of("Content-Type", "multipart/form-data; boundary=moked"));
            assertThat(file.status()).as(file.text()).isEqualTo(201);
            ids.put("files", file.json().path("id").stringValue());
        }
    }

    /** Appointments, segments and conversations that are kept; nobody's calendar at Google, which the sandbox would ask. */
    private static Map<String, String> workingDay(String business, Visitor owner, Map<String, String> ids)
            throws Exception {
        var segment = owner.send("POST", "/api/v1/businesses/" + business + "/segments", SEGMENT);
        assertThat(segment.status()).as(segment.text()).isEqualTo(201);
        var staff = Databases.text(
                Service.CRM, "select id from staff_member where business_id = '" + business + "' order by id limit 1");
        var service = Databases.text(
                Service.CRM,
                "select s.id from service s join staff_member m using (business_id) where business_id = '" + business
                        + "' order by s.id limit 1");
        var feed = owner.send("POST", "/api/v1/businesses/" + business + "/staff/" + staff + "/calendar-feed", null);
        assertThat(feed.status()).as(feed.text()).isEqualTo(201);
        var appointment = Databases.text(
                Service.CRM,
                "insert into appointment (business_id, id, customer_id, staff_id, service_id, starts_at, ends_at,"
                        + " blocked_until, status, changed_at) select '" + business + "', gen_random_uuid(), '"
                        + ids.get("customers") + "', '" + staff + "', id, '2020-01-01T08:00:00Z',"
                        + " '2020-01-01T08:30:00Z', '2020-01-01T08:30:00Z', 'CANCELLED', now() from service"
                        + " where business_id = '" + business + "' limit 1 returning id");
        var waiting = Databases.text(
                Service.CRM,
                "insert into waiting_entry (business_id, id, customer_id, service_id, first_day, last_day, status, since,"
                        + " changed_at) select '" + business + "', gen_random_uuid(), '" + ids.get("customers")
                        + "', id, '2020-01-01', '2020-01-02', 'WITHDRAWN', now(), now() from service"
                        + " where business_id = '" + business + "' limit 1 returning id");
        var absence = Databases.text(
                Service.CRM,
                "insert into absence (business_id, id, staff_id, starts_at, ends_at) values ('" + business
                        + "', gen_random_uuid(), '" + staff
                        + "', '2020-01-01T08:00:00Z', '2020-01-01T09:00:00Z') returning id");
        var scenario = Databases.text(
                Service.AI,
                "insert into scenario (business_id, id, call_id, said_at, title, turns, checks, note, created_at,"
                        + " changed_at) values ('" + business + "', gen_random_uuid(), gen_random_uuid(), now(), 'x',"
                        + " '[]', '[]', 'x', now(), now()) returning id");
        var replay = Databases.text(
                Service.AI,
                "insert into replay (business_id, id, exchanges, asked_at, ended_at) values ('" + business
                        + "', gen_random_uuid(), 0, now(), now()) returning id");
        return Map.ofEntries(
                Map.entry("segments", segment.json().path("id").stringValue()),
                Map.entry("staff", staff),
                Map.entry("services", service),
                Map.entry("appointments", appointment),
                Map.entry("waiting-list", waiting),
                Map.entry("connections", staff),
                Map.entry("conflicts", UUID.randomUUID().toString()),
                Map.entry("scenarios", scenario),
                Map.entry("replays", replay),
                Map.entry("absences", absence));
    }

    private static String first(Visitor visitor, String list) throws Exception {
        var answer = visitor.get(list);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().at("/items/0/id").stringValue();
    }
}
