package io.moked.billing.payment;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.inbox.EventReception;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.EmbeddedInfrastructure;
import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.testing.TenancyRules;
import io.moked.events.BusinessId;
import io.moked.events.Money;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.customer.CustomerErased;
import io.moked.events.customer.CustomerId;
import io.moked.events.payment.PaymentRequested;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmbeddedInfrastructure.class)
class PaymentTests {

    private static final String TOPIC = "payment.requested";

    private static EventProbe others;

    @Autowired
    EventReception reception;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    TransactionTemplate transaction;

    @LocalManagementPort
    int managementPort;

    private final BusinessId clinic = BusinessId.random();
    private final BusinessId garage = BusinessId.random();

    @BeforeAll
    static void listen() {
        others = new EventProbe();
    }

    @AfterAll
    static void stop() {
        others.close();
    }

    @Test
    void keepsWhatACustomerIsAskedToPay() {
        others.publish(asking(clinic, RequestId.random(), 35_000));
        eventually(() -> assertThat(amounts(clinic)).containsExactly(35_000L));
        assertThat(states(clinic)).containsExactly("PENDING");
    }

    @Test
    void ignoresARedeliveredEvent() {
        var id = others.publish(asking(clinic, RequestId.random(), 35_000));
        eventually(() -> assertThat(amounts(clinic)).containsExactly(35_000L));
        eventually(() -> assertThat(delivered(id)).hasSize(1));
        assertThat(reception.receive(TOPIC, delivered(id).getFirst())).isFalse();
        assertThat(amounts(clinic)).containsExactly(35_000L);
    }

    @Test
    void takesTheSameWishUnderAnotherEventIdForTheSamePayment() {
        var request = RequestId.random();
        others.publish(asking(clinic, request, 35_000));
        others.publish(asking(clinic, request, 35_000));
        others.publish(new PaymentRequested(
                request, garage, new PhoneNumber("+972502345678"), new Money(90_000), "טיפול", Instant.now()));
        eventually(() -> assertThat(amounts(garage)).containsExactly(90_000L));
        assertThat(amounts(clinic)).containsExactly(35_000L);
    }

    @Test
    void showsABusinessNoPaymentOfAnother() {
        others.publish(asking(clinic, RequestId.random(), 35_000));
        eventually(() -> assertThat(amounts(clinic)).hasSize(1));
        assertThat(amounts(garage)).isEmpty();
        assertThat(transaction.<Long>execute(status -> jdbc.sql("select count(*) from payment")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                0 | אי אפשר לבקש תשלום של 0 ₪.
                -1 | אי אפשר לבקש תשלום של -0.01 ₪.
                -9223372036854775808 | אי אפשר לבקש תשלום של -92,233,720,368,547,758.08 ₪.
                10000001 | הסכום 100,000.01 ₪ גבוה מהסכום המרבי לתשלום אחד, 100,000 ₪.
                9223372036854775807 | הסכום 92,233,720,368,547,758.07 ₪ גבוה מהסכום המרבי לתשלום אחד, 100,000 ₪.
                """)
    void refusesAnUnacceptableAmountAndSaysWhy(long agorot, String why) {
        others.publish(asking(clinic, RequestId.random(), agorot));
        eventually(() -> assertThat(states(clinic)).containsExactly("REFUSED"));
        assertThat(amounts(clinic)).containsExactly(agorot);
        assertThat(seenBy(clinic, "select refusal from payment", String.class)).containsExactly(why);
    }

    @Test
    void keepsTheDescriptionWithoutMarksThatTurnItsDirection() {
        others.publish(new PaymentRequested(
                RequestId.random(),
                clinic,
                new PhoneNumber("+972502345678"),
                new Money(100),
                "\u202Eניקוי אבנית\u2066 ",
                Instant.now()));
        eventually(() -> assertThat(seenBy(clinic, "select description from payment", String.class))
                .containsExactly("ניקוי אבנית"));
    }

    @Test
    void takesTheSmallestAndTheLargestAmount() {
        others.publish(asking(clinic, RequestId.random(), 1));
        others.publish(asking(clinic, RequestId.random(), 10_000_000));
        eventually(() -> assertThat(amounts(clinic)).containsExactly(1L, 10_000_000L));
    }

    @Test
    void keepsThePaymentButNotThePayerOfWhoIsErasedAtThisBusiness() {
        others.publish(asking(clinic, RequestId.random(), 35_000));
        others.publish(asking(garage, RequestId.random(), 90_000));
        eventually(() -> assertThat(amounts(clinic)).hasSize(1));
        eventually(() -> assertThat(amounts(garage)).hasSize(1));
        var erased = new CustomerErased(
                CustomerId.random(), clinic, List.of(new PhoneNumber("+972502345678")), Instant.now());
        others.publish(erased);
        eventually(() -> assertThat(payers(clinic)).containsExactly("-:"));
        others.publish(asking(clinic, RequestId.random(), 10_000));
        eventually(() -> assertThat(amounts(clinic)).containsExactly(10_000L, 35_000L));
        var again = others.publish(erased);
        eventually(() -> assertThat(seenBy(clinic, "select event_id from inbox", String.class))
                .contains(again));
        assertThat(payers(clinic)).containsExactlyInAnyOrder("-:", "+972502345678:ניקוי אבנית");
        assertThat(payers(garage)).containsExactly("+972502345678:ניקוי אבנית");
    }

    private List<String> payers(BusinessId business) {
        return seenBy(
                business, "select coalesce(customer_phone, '-') || ':' || description from payment", String.class);
    }

    @Test
    void keepsBusinessesApartInEveryTable() {
        TenancyRules.hold(template);
    }

    @Test
    void saysThatItIsUp() {
        var health = RestClient.create("http://localhost:" + managementPort)
                .get()
                .uri("/actuator/health")
                .retrieve()
                .toEntity(String.class);
        assertThat(health.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(health.getBody()).contains("UP");
    }

    private List<ConsumerRecord<String, byte[]>> delivered(String id) {
        return others.records(TOPIC).stream()
                .filter(record ->
                        new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8).equals(id))
                .toList();
    }

    private static PaymentRequested asking(BusinessId business, RequestId request, long agorot) {
        return new PaymentRequested(
                request, business, new PhoneNumber("+972502345678"), new Money(agorot), "ניקוי אבנית", Instant.now());
    }

    private List<Long> amounts(BusinessId business) {
        return seenBy(business, "select amount_agorot from payment order by 1", Long.class);
    }

    private List<String> states(BusinessId business) {
        return seenBy(business, "select state from payment", String.class);
    }

    private <T> List<T> seenBy(BusinessId business, String sql, Class<T> type) {
        return Tenancy.as(
                business,
                () -> transaction.execute(status -> jdbc.sql(sql).query(type).list()));
    }
}
