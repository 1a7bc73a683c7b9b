package io.moked.crm.customer.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.events.BusinessId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CrmTest
class SegmentTests {

    private static final String VIP =
            "{'match':'ALL','groups':[{'match':'ANY','conditions':[{'negated':false,'kind':'TAG','tag':'VIP'}]}]}";

    @LocalServerPort
    int port;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Desk owner;
    private io.moked.crm.customer.Desk customers;

    @BeforeEach
    void meetSomePeople() {
        var business = BusinessId.random();
        owner = Desk.owner(port, business);
        customers = io.moked.crm.customer.Desk.ofOwner(port, business);
        customers.customer(java.util.Map.of("name", "דנה כהן", "tags", List.of("VIP")));
        customers.customer(java.util.Map.of("name", "אברהם לוין", "tags", List.of("חוב")));
    }

    @Test
    void isKeptChangedAndDeleted() {
        var made = owner.post("/segments", form("חשובים", VIP));
        assertThat(made.status()).isEqualTo(201);
        var path = "/segments/" + made.at("/id").asString();
        assertThat(owner.get(path).at("/definition/groups/0/conditions/0/tag").asString())
                .isEqualTo("VIP");
        assertThat(owner.as(Role.AGENT).get("/segments").at("/items/0/name").asString())
                .isEqualTo("חשובים");

        var debtors = VIP.replace("VIP", "חוב");
        assertThat(owner.change("PUT", path, made.etag(), form("חייבים", debtors))
                        .status())
                .isEqualTo(200);
        assertThat(owner.change("PUT", path, made.etag(), form("חשובים", VIP)).problem())
                .isEqualTo("stale");
        assertThat(owner.change("DELETE", path, made.etag(), "").problem()).isEqualTo("stale");
        assertThat(owner.change("DELETE", path, "\"2\"", "").status()).isEqualTo(204);
        assertThat(owner.get(path).status()).isEqualTo(404);
    }

    @Test
    void saysSoWhereTheAnswerTakesTooLong() {
        var counted = Tenancy.asAll(() -> transaction.execute(status -> {
            jdbc.sql("lock table customer in access exclusive mode").update();
            return owner.post("/segments/count", json(VIP));
        }));
        assertThat(counted.status()).isEqualTo(400);
        assertThat(counted.at("/errors/0/code").asString()).isEqualTo("segment.too-slow");
    }

    @Test
    void hasANameOfItsOwn() {
        owner.post("/segments", form("חשובים", VIP));
        var second = owner.post("/segments", form(" חשובים ", VIP));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/errors/0/code").asString()).isEqualTo("segment.name-taken");
    }

    @Test
    void narrowsListsSearchesAndExports() {
        var segment = owner.post("/segments", form("חשובים", VIP)).at("/id").asString();
        assertThat(customers.names("?segment=" + segment)).containsExactly("דנה כהן");
        assertThat(customers.names("?q=%D7%9C%D7%95%D7%99%D7%9F&segment=" + segment))
                .isEmpty();
        assertThat(customers.get(".csv?segment=" + segment).text())
                .contains("דנה כהן")
                .doesNotContain("אברהם");
        assertThat(customers.get("?segment=" + java.util.UUID.randomUUID()).status())
                .isEqualTo(400);
        assertThat(customers.elsewhere().get("?segment=" + segment).status()).isEqualTo(400);
    }

    @Test
    void isCountedWhileItIsComposed() {
        var counted = owner.post("/segments/count", json(VIP));
        assertThat(counted.at("/count").asInt()).isEqualTo(1);
        assertThat(counted.at("/examples/0/name").asString()).isEqualTo("דנה כהן");
        var others = VIP.replace("'negated':false", "'negated':true");
        assertThat(owner.post("/segments/count", json(others))
                        .at("/examples/0/name")
                        .asString())
                .isEqualTo("אברהם לוין");
    }

    @Test
    void isMadeByWhoManagesTheBusinessAndSeenByNobodyElse() {
        var segment = owner.post("/segments", form("חשובים", VIP));
        var agent = owner.as(Role.AGENT);
        assertThat(agent.post("/segments", form("אחרים", VIP)).status()).isEqualTo(403);
        assertThat(agent.post("/segments/count", json(VIP)).status()).isEqualTo(403);
        var path = "/segments/" + segment.at("/id").asString();
        assertThat(agent.change("DELETE", path, segment.etag(), "").status()).isEqualTo(403);
        assertThat(owner.ofAnother().get(path).status()).isEqualTo(404);
        assertThat(owner.ofAnother()
                        .change("PUT", path, segment.etag(), form("שלי", VIP))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'match':'ALL','groups':[]}",
                "{'match':'ALL','groups':[null]}",
                "{'match':'ALL','groups':[{'match':'ANY','conditions':[]}]}",
                "{'match':'ALL','groups':[{'match':'ANY','conditions':[null]}]}",
                "{'match':'ALL','groups':[{'match':'ANY','conditions':[{'tag':'VIP'}]}]}",
                "{'match':'ALL','groups':[{'match':'ANY','conditions':[{'negated':false,'kind':'PASSWORD','tag':'VIP'}]}]}",
                "{'match':'ALL','groups':[{'match':'ANY','conditions':[{'negated':false,'kind':'TAG','tag':''}]}]}",
                "{'match':'ALL','groups':[{'match':'ANY','conditions':[{'negated':false,'kind':'VISITED','withinDays':-1}]}]}",
                "{'match':'ALL','groups':[{'match':'ANY','conditions':[{'negated':false,'kind':'VISITED','withinDays':99999999999}]}]}",
                "{'match':'ALL','groups':[{'match':'ANY','conditions':[{'negated':false,'kind':'NEW'}]}]}",
                "{'match':'ALL','groups':[{'match':'ANY','conditions':[{'negated':false,'kind':'WORTH'}]}]}",
                "{'match':'ALL','groups':[{'match':'ANY','conditions':[{'negated':false,'kind':'NO_SHOWS','times':0}]}]}",
                "{'match':'ALL','groups':[{'match':'ANY','conditions':[{'negated':false,'kind':'CONSENT','purpose':\"' or 1=1\",'channel':'SMS'}]}]}",
                "{'match':'ALL','groups':[{'match':'ANY','conditions':[{'negated':false,'kind':'TAG','tag':'VIP','sql':'true'}]}]}"
            })
    void refusesWhatIsNoDefinition(String definition) {
        assertThat(owner.post("/segments/count", json(definition)).status()).isEqualTo(400);
        assertThat(owner.post("/segments", form("חשובים", definition)).status()).isEqualTo(400);
    }

    @Test
    void looksForTextsThatLookLikeSql() {
        var definition = VIP.replace("VIP", "x\\\") or true --:segment0 ?");
        assertThat(owner.post("/segments/count", json(definition)).at("/count").asInt())
                .isZero();
    }

    private static String form(String name, String definition) {
        return json("{'name':'" + name + "','definition':" + definition + '}');
    }

    private static String json(String text) {
        return text.replace("\"' or 1=1\"", "'x or 1'").replace('\'', '"');
    }
}
