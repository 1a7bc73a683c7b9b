package io.moked.gateway.staff;

import static io.moked.gateway.Browser.json;
import static io.moked.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.Browser;
import io.moked.gateway.EdgeTest;
import io.moked.gateway.account.Accounts;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.factor.SecondFactors;
import io.moked.gateway.session.Sessions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

class StaffTests extends EdgeTest {

    private static final String NEXT = "eight yellow umbrellas";

    @Autowired
    private Accounts accounts;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionOperations transactions;

    private final BusinessId clinic = BusinessId.random();
    private final BusinessId garage = BusinessId.random();

    @Test
    void invitesSomebodyByALinkThatIsShownAndUsedOnce() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        var email = email();
        var made = invite(owner, clinic, email, "AGENT");
        var link = made.at("/invitation/url").stringValue();
        assertThat(made.at("/businesses/0").stringValue()).isEqualTo(clinic.toString());
        assertThat(made.at("/invitationPending").asBoolean()).isTrue();
        assertThat(owner.get(accounts(clinic)).body()).contains(email).doesNotContain("invitations/");
        assertThat(jdbc.sql("select token_hash from invitation")
                        .query(String.class)
                        .list())
                .noneMatch(link::contains);

        var guest = browser().open();
        assertThat(json(guest.get("/api/v1" + link)).at("/email").stringValue()).isEqualTo(email);
        var weak = guest.post("/api/v1" + link, Map.of("password", "password1234"));
        assertThat(json(weak).at("/errors/0/code").stringValue()).isEqualTo("password.too-common");
        assertThat(guest.post("/api/v1" + link, Map.of("password", NEXT)).statusCode())
                .isEqualTo(204);

        assertThat(browser().logIn(email, NEXT).statusCode()).isEqualTo(200);
        assertThat(json(signedIn(Role.ADMIN).get("/api/v1/audit?limit=1&about=account.password-set"))
                        .at("/items/0/after/invitedByName")
                        .stringValue())
                .isEqualTo("דנה");
        assertThat(guest.post("/api/v1" + link, Map.of("password", "another fine evening"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(guest.get("/api/v1" + link).statusCode()).isEqualTo(404);
    }

    @Test
    void forgetsALinkAfterThreeDaysAndWhenThereIsANewOne() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        var made = invite(owner, clinic, email(), "AGENT");
        var again = json(owner.post(one(made) + "/invitation", Map.of()));
        var first = "/api/v1" + made.at("/invitation/url").stringValue();
        var second = "/api/v1" + again.at("/invitation/url").stringValue();
        assertThat(browser().get(first).statusCode()).isEqualTo(404);
        assertThat(browser().get(second).statusCode()).isEqualTo(200);
        jdbc.sql("update invitation set expires_at = now() where account_id = ?::uuid")
                .param(made.at("/id").stringValue())
                .update();
        assertThat(browser().get(second).statusCode()).isEqualTo(404);
        assertThat(browser().open().post(second, Map.of("password", NEXT)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void makesOneLinkForARequestThatIsMadeAgain() throws Exception {
        var owner = signedIn(Role.OWNER, clinic).with("Idempotency-Key", "k1");
        var email = email();
        var made = invite(owner, clinic, email, "AGENT");
        assertThat(invite(owner, clinic, email, "AGENT")).isEqualTo(made);
        var again = owner.post(one(made) + "/invitation", Map.of());
        assertThat(owner.post(one(made) + "/invitation", Map.of()).body()).isEqualTo(again.body());
        var second = "/api/v1" + json(again).at("/invitation/url").stringValue();
        assertThat(browser().get(second).statusCode()).isEqualTo(200);
    }

    @Test
    void removesTheSecondFactorsOfWhoLostThem() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        var email = account(Role.AGENT, clinic);
        var agent = browser();
        agent.logIn(email, PASSWORD);
        giveTotp(email);
        assertThat(json(browser().logIn(email, PASSWORD)).has("secondFactorRequired"))
                .isTrue();
        var address = accounts(clinic) + "/" + id(email) + "/factors";
        assertThat(signedIn(Role.OWNER, garage)
                        .delete(accounts(garage) + "/" + id(email) + "/factors")
                        .statusCode())
                .isEqualTo(404);
        assertThat(agent.delete(address).statusCode()).isEqualTo(403);

        assertThat(owner.delete(address).statusCode()).isEqualTo(204);

        assertThat(agent.get("/api/v1/businesses").statusCode()).isEqualTo(401);
        assertThat(json(browser().logIn(email, PASSWORD)).has("account")).isTrue();
        assertThat(owner.get("/api/v1/businesses/" + clinic + "/audit").body())
                .contains("account.factors-removed")
                .contains(id(email));
        jdbc.sql("delete from spring_session_attributes where attribute_name = 'confirmed'")
                .update();
        assertThat(json(owner.delete(address)).at("/errors/0/code").stringValue())
                .isEqualTo("confirmation.needed");
    }

    @Test
    void leavesSecondFactorsToWhoeverManagesAllBusinessesOfTheAccount() throws Exception {
        var email = account(Role.AGENT, clinic, garage);
        var address = "/" + id(email) + "/factors";
        assertThat(signedIn(Role.OWNER, clinic)
                        .delete(accounts(clinic) + address)
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn(Role.ADMIN).delete("/api/v1/accounts" + address).statusCode())
                .isEqualTo(204);
    }

    @Test
    void letsTheOnlyAdministratorInAgainAtTheStart() throws Exception {
        var email = account(Role.ADMIN);
        var owner = account(Role.OWNER, clinic);
        giveTotp(email);
        giveTotp(owner);
        new LostFactors(new LostFactorSettings(owner), accounts, factors, sessions, audit, transactions)
                .run(new DefaultApplicationArguments());
        assertThat(json(browser().logIn(owner, PASSWORD)).has("account")).isFalse();
        new LostFactors(new LostFactorSettings(email), accounts, factors, sessions, audit, transactions)
                .run(new DefaultApplicationArguments());
        var admin = browser();
        assertThat(json(admin.logIn(email, PASSWORD)).has("account")).isTrue();
        assertThat(json(admin.get("/api/v1/audit?limit=1&about=account.factors-removed"))
                        .at("/items/0/actor/id")
                        .stringValue())
                .isEqualTo("operator");
    }

    /** As if the account had an authenticator app; that it does not open is for nobody to see here. */
    private void giveTotp(String email) {
        jdbc.sql("insert into totp (account_id, sealed_secret, confirmed) values (?::uuid, '', true)")
                .param(id(email))
                .update();
    }

    @Test
    void endsTheSessionsOfWhoIsDisabledAndOfWhoTakesUpALink() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        var email = account(Role.AGENT, clinic);
        var agent = browser();
        agent.logIn(email, PASSWORD);
        var address = accounts(clinic) + "/" + id(email);
        assertThat(change(owner, address, Map.of("disabled", true)).statusCode())
                .isEqualTo(200);
        assertThat(agent.get("/api/v1/businesses").statusCode()).isEqualTo(401);
        assertThat(browser().logIn(email, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(change(owner, address, Map.of("disabled", false)).statusCode())
                .isEqualTo(200);
        assertThat(browser().logIn(email, PASSWORD).statusCode()).isEqualTo(200);

        var other = browser();
        other.logIn(email, PASSWORD);
        var link = json(owner.post(address + "/invitation", Map.of()))
                .at("/invitation/url")
                .stringValue();
        browser().open().post("/api/v1" + link, Map.of("password", NEXT));
        assertThat(other.get("/api/v1/businesses").statusCode()).isEqualTo(401);
    }

    @Test
    void endsTheLinksOfWhoIsDisabled() throws Exception {
        var admin = signedIn(Role.ADMIN);
        var email = account(Role.OWNER, clinic);
        var owner = browser();
        owner.logIn(email, PASSWORD);
        var agent = accounts(clinic) + "/" + id(account(Role.AGENT, clinic));
        var link = json(owner.post(agent + "/invitation", Map.of()))
                .at("/invitation/url")
                .stringValue();
        assertThat(change(admin, "/api/v1/accounts/" + id(email), Map.of("disabled", true))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser().open().get("/api/v1" + link).statusCode()).isEqualTo(404);
        assertThat(browser()
                        .open()
                        .post("/api/v1" + link, Map.of("password", NEXT))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void givesNobodyALinkToTheirOwnAccount() throws Exception {
        var email = account(Role.OWNER, clinic);
        var owner = browser();
        owner.logIn(email, PASSWORD);
        var refused = owner.post(accounts(clinic) + "/" + id(email) + "/invitation", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).at("/errors/0/code").stringValue()).isEqualTo("account.own");
    }

    /** A session that somebody left open, or stole, makes no way in that outlives it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /accounts",
                "POST /accounts/%s/invitation",
                "PATCH /accounts/%s",
                "POST /api-keys",
                "PUT /connections/twilio"
            })
    void asksForThePasswordAgainBeforeWhatLasts(String operation) throws Exception {
        var owner = signedIn(Role.OWNER, clinic).with("If-Match", "\"1\"");
        var agent = id(account(Role.AGENT, clinic));
        jdbc.sql("delete from spring_session_attributes where attribute_name = 'confirmed'")
                .update();
        var parts = operation.formatted(agent).split(" ");
        var refused = owner.send(
                parts[0],
                "/api/v1/businesses/" + clinic + parts[1],
                java.net.http.HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).at("/errors/0/code").stringValue()).isEqualTo("confirmation.needed");
    }

    @Test
    void isNotChangedByWhoSawItAsItWasBefore() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        var address = accounts(clinic) + "/" + id(account(Role.AGENT, clinic));
        assertThat(owner.patch(address, Map.of("role", "OWNER")).statusCode()).isEqualTo(428);
        owner.with("If-Match", "\"1\"");
        var changed = owner.patch(address, Map.of("role", "OWNER"));
        assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(json(changed).at("/version").asInt()).isEqualTo(2);
        assertThat(problem(owner.patch(address, Map.of("disabled", true)))).isEqualTo("stale");
    }

    /** By somebody who has just looked. */
    private java.net.http.HttpResponse<String> change(Browser who, String address, Map<String, ?> change)
            throws Exception {
        var id = address.substring(address.lastIndexOf('/') + 1);
        var version = jdbc.sql("select version from account where id = ?::uuid")
                .param(id)
                .query(Long.class)
                .single();
        return who.with("If-Match", "\"" + version + "\"").patch(address, change);
    }

    @Test
    void letsAChangedRoleCountAtOnce() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        var email = account(Role.AGENT, clinic);
        var agent = browser();
        agent.logIn(email, PASSWORD);
        assertThat(agent.get(accounts(clinic)).statusCode()).isEqualTo(403);
        change(owner, accounts(clinic) + "/" + id(email), Map.of("role", "OWNER"));
        assertThat(agent.get(accounts(clinic)).statusCode()).isEqualTo(200);
    }

    @Test
    void showsOwnersTheirOwnPeopleOnly() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        var stranger = account(Role.AGENT, garage);
        var both = account(Role.AGENT, clinic, garage);
        var list = owner.get(accounts(clinic)).body();
        assertThat(list).contains(both).doesNotContain(stranger).doesNotContain(garage.toString());
        assertThat(owner.get(accounts(garage)).statusCode()).isEqualTo(404);
        assertThat(owner.get("/api/v1/accounts").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"disabled\":true}",
                "{\"role\":\"OWNER\"}",
                "{\"businesses\":[\"7d1b1c1e-0000-4000-8000-000000000001\"]}"
            })
    void keepsOwnersFromAccountsThatHaveOtherBusinesses(String change) throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        var stranger = id(account(Role.AGENT, garage));
        var both = id(account(Role.AGENT, clinic, garage));
        var admin = id(account(Role.ADMIN));
        assertThat(patch(owner, stranger, change)).isEqualTo(404);
        assertThat(patch(owner, admin, change)).isEqualTo(404);
        assertThat(patch(owner, both, change)).isEqualTo(403);
        assertThat(owner.post(accounts(clinic) + "/" + both + "/invitation", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(owner.post(accounts(clinic) + "/" + admin + "/invitation", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private int patch(Browser browser, String account, String change) throws Exception {
        return browser.with("If-Match", "\"1\"")
                .send(
                        "PATCH",
                        accounts(clinic) + "/" + account,
                        java.net.http.HttpRequest.BodyPublishers.ofString(change))
                .statusCode();
    }

    @Test
    void keepsOwnersFromGivingWhatTheyDoNotHave() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        var agent = id(account(Role.AGENT, clinic));
        assertThat(owner.post(accounts(clinic), body(email(), "ADMIN", null)).statusCode())
                .isEqualTo(403);
        assertThat(change(owner, accounts(clinic) + "/" + agent, Map.of("role", "ADMIN"))
                        .statusCode())
                .isEqualTo(403);
        var elsewhere = List.of(clinic.toString(), garage.toString());
        assertThat(owner.post(accounts(clinic), body(email(), "AGENT", elsewhere))
                        .statusCode())
                .isEqualTo(400);
        assertThat(change(owner, accounts(clinic) + "/" + agent, Map.of("businesses", elsewhere))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"SERVICE", "TWILIO_WEBHOOK", "AUDIO_LISTENER", "ROOT", "owner"})
    void knowsThreeRoles(String role) throws Exception {
        var admin = signedIn(Role.ADMIN);
        assertThat(admin.post("/api/v1/accounts", body(email(), role, List.of(clinic.toString())))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "password", "mustChangePassword", "epoch", "disabled", "invitationPending"})
    void takesNoFieldsThatAreNotForTheAsker(String field) throws Exception {
        var body = new HashMap<>(body(email(), "AGENT", null));
        body.put(field, "x");
        assertThat(signedIn(Role.OWNER, clinic).post(accounts(clinic), body).statusCode())
                .isEqualTo(400);
    }

    @Test
    void hasOneAccountForAnAddress() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        var email = email();
        invite(owner, clinic, email, "AGENT");
        var response = owner.with("Idempotency-Key", "k2")
                .post(accounts(clinic), body(email.toUpperCase(java.util.Locale.ROOT), "OWNER", null));
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(json(response).at("/errors/0/code").stringValue()).isEqualTo("email.taken");
        assertThat(json(owner.get("/api/v1/businesses/" + clinic + "/audit?about=account.invitation-refused"))
                        .at("/items/0/after/email")
                        .stringValue())
                .isEqualTo(email.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void doesNotLetOneAskForManyAddressesWhetherTheyHaveAnAccount() throws Exception {
        var taken = account(Role.OWNER, BusinessId.random());
        var owner = signedIn(Role.OWNER, clinic);
        var asked = 0;
        while (owner.with("Idempotency-Key", "ask-" + asked)
                        .post(accounts(clinic), body(taken, "AGENT", null))
                        .statusCode()
                == 409) {
            assertThat(++asked).isLessThan(25);
        }
        assertThat(asked).isGreaterThanOrEqualTo(20);
        assertThat(owner.with("Idempotency-Key", "another")
                        .post(accounts(clinic), body(email(), "AGENT", null))
                        .statusCode())
                .isEqualTo(429);
        assertThat(signedIn(Role.OWNER, clinic)
                        .post(accounts(clinic), body(email(), "AGENT", null))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void keepsTheLastAdministrator() throws Exception {
        var email = account(Role.ADMIN);
        var other = account(Role.ADMIN);
        var admin = browser();
        admin.logIn(email, PASSWORD);
        jdbc.sql("update account set disabled = true where role = 'ADMIN' and email <> ? and email <> ?")
                .params(email, other)
                .update();
        var address = "/api/v1/accounts/" + id(email);
        var second = browser();
        second.logIn(other, PASSWORD);
        try {
            assertThat(problem(change(admin, address, Map.of("disabled", true))))
                    .isEqualTo("conflict");
            assertThat(change(second, address, Map.of("disabled", true)).statusCode())
                    .isEqualTo(200);
            var last = change(
                    second,
                    "/api/v1/accounts/" + id(other),
                    Map.of("role", "OWNER", "businesses", List.of(clinic.toString())));
            assertThat(json(last).at("/errors/0/code").stringValue()).isEqualTo("account.last-admin");
        } finally {
            jdbc.sql("update account set disabled = false where role = 'ADMIN'").update();
        }
    }

    @Test
    void listsAllForAdministratorsPageByPage() throws Exception {
        var emails = List.of(account(Role.AGENT, clinic), account(Role.OWNER, clinic), account(Role.AGENT, clinic));
        var admin = signedIn(Role.ADMIN);
        var seen = new java.util.ArrayList<String>();
        var cursor = "";
        do {
            var page = json(admin.get(accounts(clinic) + "?limit=2" + cursor));
            page.at("/items").forEach(item -> seen.add(item.at("/email").stringValue()));
            cursor = page.at("/next").isNull()
                    ? null
                    : "&cursor=" + page.at("/next").stringValue();
        } while (cursor != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(emails).isSorted();
        assertThat(admin.get(accounts(garage) + "?cursor=AAAA").statusCode()).isEqualTo(400);
        assertThat(admin.get("/api/v1/accounts?limit=201").statusCode()).isEqualTo(400);
    }

    private JsonNode invite(Browser owner, BusinessId business, String email, String role) throws Exception {
        var response = owner.post(accounts(business), body(email, role, null));
        assertThat(response.statusCode()).isEqualTo(201);
        return json(response);
    }

    private static Map<String, Object> body(
            String email, String role, @org.jspecify.annotations.Nullable List<String> businesses) {
        return businesses == null
                ? Map.of("email", email, "name", "נועה", "role", role)
                : Map.of("email", email, "name", "נועה", "role", role, "businesses", businesses);
    }

    private String one(JsonNode account) {
        return accounts(clinic) + "/" + account.at("/id").stringValue();
    }

    private static String accounts(BusinessId business) {
        return "/api/v1/businesses/" + business + "/accounts";
    }

    private static String email() {
        return "noa-" + UUID.randomUUID() + "@clinic.example";
    }
}
