package io.moked.ai;

import static io.moked.ai.Vendors.calls;
import static io.moked.ai.Vendors.says;
import static io.moked.ai.Vendors.script;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.events.call.CallReceived;
import io.moked.events.call.CallerSpoke;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the agent did in a call, read at the desk. */
class ReviewTests extends AiTests {

    private static final ZoneId ISRAEL = ZoneId.of("Asia/Jerusalem");
    private static final LocalDate DAY = LocalDate.of(LocalDate.now(ISRAEL).getYear() + 1, 2, 3);

    @LocalServerPort
    int port;

    @Test
    void tellsInPlainWordsWhatWasDoneAndWhy() {
        var caller = callerAt(Stories.clinic());
        Vendors.slots = "[{\"startsAt\":\"%s\",\"staffId\":\"%s\",\"staffName\":\"דוקטור מיכל לוין\"}]"
                .formatted(DAY.atTime(15, 30).atZone(ISRAEL).toInstant(), Stories.LEVIN);
        var cancellation = new HashMap<String, Object>();
        cancellation.put("current_date", null);
        cancellation.put("words", "מה פנוי");
        script(
                calls("find_free_slots", search()),
                says("יש בשלוש וחצי."),
                calls("cancel_appointment", cancellation),
                calls("no_such_tool", Map.of("a", 1)),
                says("נו."));
        caller.rings(CallReceived.Answering.ASSISTANT);
        var call = caller.hearsAfter("מה פנוי?").callId();
        caller.hearsAfter("מה פנוי");
        caller.has(CallerSpoke.Kind.SILENCE);
        caller.hears();

        var steps = Desk.of(port, Role.AGENT, caller.businessId()).get("/conversations/" + call + "/steps");
        assertThat(steps.status()).isEqualTo(200);
        var items = steps.body().path("items");
        assertThat(items.size()).isEqualTo(3);
        var first = items.get(0);
        assertThat(first.path("number").asInt()).isEqualTo(1);
        assertThat(first.path("said").asString()).isEqualTo("מה פנוי?");
        assertThat(first.path("reply").asString()).isEqualTo("יש בשלוש וחצי.");
        assertThat(Duration.between(
                                Instant.parse(first.path("heardAt").asString()),
                                Instant.parse(first.path("repliedAt").asString()))
                        .toMillis())
                .isEqualTo(first.path("millis").asLong());
        var found = first.at("/actions/0");
        assertThat(found.path("tool").asString()).isEqualTo("find_free_slots");
        assertThat(found.path("status").asString()).isEqualTo("FOUND");
        assertThat(Instant.parse(found.path("at").asString())).isBefore(Instant.now());
        assertThat(found.path("words").asString())
                .startsWith("חיפשה שעות פנויות לבדיקה תקופתית ליום ")
                .contains("3 בפברואר: ", "3.2." + DAY.getYear() + " בשעה 15:30");
        assertThat(items.get(1).at("/actions/0/words").asString()).isEqualTo("סירבה לבטל את התור: הלקוח לא ביקש");
        assertThat(items.get(1).at("/actions/1/words").asString())
                .isEqualTo("סירבה לעשות דבר שאין לו כלי: הפעולה לא נתונה לנציג");
        assertThat(items.get(2).path("said").isNull()).isTrue();
    }

    @Test
    void knowsNoCallOfAnotherBusiness() {
        var caller = callerAt(Stories.clinic());
        caller.rings(CallReceived.Answering.ASSISTANT);
        var path = "/conversations/" + caller.hearsAfter("שלום").callId() + "/steps";
        var other = BusinessId.random();
        assertThat(Desk.of(port, Role.ADMIN, other).get(path).status()).isEqualTo(404);
        assertThat(Desk.of(port, Role.OWNER, other, caller.businessId())
                        .get(path)
                        .status())
                .isEqualTo(404);
        assertThat(Desk.of(port, Role.OWNER, caller.businessId())
                        .get("/conversations/" + UUID.randomUUID() + "/steps")
                        .status())
                .isEqualTo(404);
        assertThat(Desk.of(port, Role.OWNER, caller.businessId())
                        .get("/conversations/x/steps")
                        .status())
                .isEqualTo(404);
        assertThat(Desk.anonymous(port, caller.businessId()).get(path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMIN", "OWNER", "AGENT"})
    void isForPeopleOfTheBusinessOnly(Role role) {
        var business = BusinessId.random();
        assertThat(Desk.of(port, role, business)
                        .get("/conversations/" + UUID.randomUUID() + "/steps")
                        .status())
                .isEqualTo(403);
    }

    private static Map<String, Object> search() {
        var search = new HashMap<String, Object>();
        search.put("service", "בדיקה");
        search.put("from_date", DAY.toString());
        search.put("to_date", DAY.toString());
        search.put("staff", null);
        return search;
    }
}
