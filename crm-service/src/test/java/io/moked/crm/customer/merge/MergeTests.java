package io.moked.crm.customer.merge;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.StoryClock;
import io.moked.crm.World;
import io.moked.crm.business.BusinessStories;
import io.moked.crm.customer.Desk;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.call.CallId;
import io.moked.events.customer.CustomerChanged;
import io.moked.events.task.TaskRequested;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CrmTest
class MergeTests {

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    @LocalServerPort
    int port;

    private final BusinessId business = BusinessId.random();
    private final PhoneNumber phone = BusinessStories.anyNumber();
    private final PhoneNumber otherPhone = BusinessStories.anyNumber();
    private Desk desk;
    private String one;
    private String other;

    @BeforeEach
    void meetOnePersonTwice() {
        desk = Desk.ofOwner(port, business);
        one = desk.customer(Map.of("name", "דנה כהן", "phones", List.of(phone.e164()), "tags", List.of("א", "ב")));
        other = desk.customer(Map.of(
                "name", "דנית כהן",
                "phones", List.of(otherPhone.e164()),
                "email", "dana@example.com",
                "tags", List.of("ב", "ג"),
                "notes", "מפחדת"));
    }

    @Test
    void losesNothing() {
        ask(otherPhone);
        eventually(() -> assertThat(timeline(other)).contains("להתקשר"));
        desk.post(
                "/" + other + "/consents",
                Map.of("purpose", "MARKETING", "channel", "SMS", "granted", true, "source", "טופס"));
        var merged = merge(one, other);
        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.header("ETag")).isEqualTo("\"2\"");
        assertThat(merged.json().toString())
                .contains(
                        "\"id\":\"" + one + "\"",
                        "\"name\":\"דנה כהן\"",
                        "[\"" + phone.e164() + "\",\"" + otherPhone.e164() + "\"]",
                        "dana@example.com",
                        "[\"א\",\"ב\",\"ג\"]",
                        "מפחדת\\nדנית כהן",
                        "MARKETING");
        assertThat(timeline(one)).contains("להתקשר");
        assertThat(rows.list("select customer_id from task where business_id = ?", business.value()))
                .containsExactly(one);
        assertThat(desk.names("")).containsExactly("דנה כהן");
    }

    @Test
    void answersForTheMergedOneWithTheOneThatRemains() {
        merge(one, other);
        var asked = desk.get("/" + other).json();
        assertThat(asked.get("id").asString()).isEqualTo(one);
        assertThat(asked.get("mergedInto").asString()).isEqualTo(one);
        assertThat(desk.put("/" + other, Map.of("name", "א"), "\"2\"").status()).isEqualTo(404);
        assertThat(merge(one, other).status()).isEqualTo(200);
        var third = desk.customer("דנה השלישית", BusinessStories.anyNumber().e164());
        assertThat(merge(other, third).text()).contains("customer.merged");
        assertThat(merge(third, one).status()).isEqualTo(200);
        assertThat(desk.get("/" + other).json().get("id").asString()).isEqualTo(third);
    }

    @Test
    void tellsOfBothAndKnowsTheOldPhone() {
        merge(one, other);
        eventually(() -> {
            assertThat(told(one).phones()).containsExactly(phone, otherPhone);
            assertThat(told(other).phones()).isEmpty();
            assertThat(told(other).name()).isNull();
        });
        ask(otherPhone);
        eventually(() -> assertThat(timeline(one)).contains("להתקשר"));
    }

    @Test
    void makesOneOfTwoThoughBothAreMergedIntoEachOtherAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> number % 2 == 0 ? merge(one, other) : merge(other, one)))
                    .toList();
            for (var answer : running) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }
        assertThat(rows.list(
                        "select count(*) from customer where business_id = ? and merged_into is null",
                        business.value()))
                .containsExactly("1");
        assertThat(desk.get("/" + one).json().get("phones").size()).isEqualTo(2);
    }

    @Test
    void takesAlongWhatIsNotedWhileItWaitsAndWhatIsNotedTooLate() throws Exception {
        var noted = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var noting = threads.submit(() -> rows.inAll(() -> {
                call(other);
                noted.countDown();
                await(mayCommit);
                return true;
            }));
            noted.await();
            var merging = threads.submit(() -> merge(one, other));
            eventually(() -> assertThat(rows.list("select pid from pg_stat_activity where wait_event_type = 'Lock'"))
                    .isNotEmpty());
            mayCommit.countDown();
            noting.get();
            assertThat(merging.get().status()).isEqualTo(200);
        }
        rows.inAll(() -> call(other));
        assertThat(rows.list("select distinct customer_id from phone_call where business_id = ?", business.value()))
                .containsExactly(one);
    }

    @Test
    void movesWhateverPointsToACustomerNowAndLater() {
        assertThat(rows.list("""
                        select conrelid::regclass::text from pg_constraint
                        where contype = 'f' and confrelid = 'customer'::regclass and conrelid <> confrelid""")).containsExactlyInAnyOrderElementsOf(Merging.BELONGINGS);
        assertThat(rows.list("select tgrelid::regclass::text from pg_trigger where tgname = 'follow_merged_customer'"))
                .containsExactlyInAnyOrderElementsOf(Merging.BELONGINGS.stream()
                        .filter(table -> !table.equals("customer_phone"))
                        .toList());
    }

    @Test
    void suggestsWhoMayBeTheSame() {
        var byEmail = desk.customer(Map.of("name", "מישהי", "email", "dana@example.com"));
        var byName = desk.customer("דנה-כהן", BusinessStories.anyNumber().e164());
        var byEnding = desk.customer(
                "דנה כהו", "+97258" + phone.e164().substring(phone.e164().length() - 7));
        desk.customer("יוסי לוי", BusinessStories.anyNumber().e164());
        assertThat(reasons(one))
                .contains(byName + " [\"NAME\"]", byEnding + " [\"PHONE\",\"NAME\"]")
                .hasSize(2);
        assertThat(reasons(other)).containsExactly(byEmail + " [\"EMAIL\"]");
    }

    @Test
    void isNothingForStrangersAndLowerRoles() {
        assertThat(desk.asStranger()
                        .post("/" + one + "/merge", Map.of("other", other))
                        .status())
                .isEqualTo(404);
        assertThat(desk.elsewhere()
                        .post("/" + one + "/merge", Map.of("other", other))
                        .status())
                .isEqualTo(404);
        assertThat(desk.elsewhere().get("/" + one + "/duplicates").status()).isEqualTo(404);
        var foreign =
                desk.elsewhere().customer("זרה", BusinessStories.anyNumber().e164());
        assertThat(merge(one, foreign).status()).isEqualTo(404);
        assertThat(merge(one, UUID.randomUUID().toString()).status()).isEqualTo(404);
        assertThat(desk.post("/" + one + "/merge", "{}").status()).isEqualTo(400);
        assertThat(desk.as(Role.AGENT)
                        .post("/" + one + "/merge", Map.of("other", other))
                        .status())
                .isEqualTo(403);
        assertThat(desk.names("?sort=name")).containsExactly("דנה כהן", "דנית כהן");
    }

    private List<String> reasons(String customer) {
        return java.util.stream.StreamSupport.stream(
                        desk.get("/" + customer + "/duplicates")
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .map(item -> item.get("customer").get("id").asString() + " " + item.get("reasons"))
                .toList();
    }

    private boolean call(String customer) {
        return rows.jdbc()
                        .sql(
                                "insert into phone_call (business_id, id, customer_id, started_at) values (?, gen_random_uuid(), ?, now())")
                        .params(business.value(), UUID.fromString(customer))
                        .update()
                == 1;
    }

    private Desk.Answer merge(String into, String from) {
        return desk.post("/" + into + "/merge", Map.of("other", from));
    }

    private String timeline(String customer) {
        return desk.get("/" + customer + "/timeline").text();
    }

    private void ask(PhoneNumber caller) {
        probe.publish(new TaskRequested(
                RequestId.random(),
                business,
                TaskRequested.Kind.MESSAGE_TAKEN,
                caller,
                null,
                "להתקשר",
                null,
                CallId.random(),
                StoryClock.NOW,
                null));
    }

    private CustomerChanged told(String id) {
        var told = probe.seen(CustomerChanged.class).stream()
                .filter(changed -> changed.customerId().toString().equals(id))
                .toList();
        assertThat(told).isNotEmpty();
        return told.getLast();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
