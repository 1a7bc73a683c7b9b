package io.moked.messaging;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.inbox.EventReception;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.EmbeddedInfrastructure;
import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventCatalog;
import io.moked.events.PhoneNumber;
import io.moked.events.message.MessageStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** The service with real servers, an emulated Twilio, and a clinic with one customer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "logging.level.io.moked=debug")
@ContextConfiguration(initializers = EmbeddedInfrastructure.class)
public abstract class MessagingTest {

    protected static final FakeTwilio TWILIO = new FakeTwilio();
    protected static final EventProbe OTHERS = new EventProbe();
    protected static final String SENDER = "+972722000001";
    protected static final BusinessId GARAGE = BusinessId.random();
    protected static final String GARAGE_SENDER = "+972722000002";

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    EventReception reception;

    @LocalServerPort
    protected int port;

    protected final BusinessId clinic = BusinessId.random();
    protected final PhoneNumber dana =
            new PhoneNumber("+9725" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("twilio.base-url", TWILIO::url);
        settings.add("twilio.account-sid", () -> FakeTwilio.ACCOUNT);
        settings.add("twilio.auth-token", () -> FakeTwilio.TOKEN);
        settings.add("moked.secrets.key", () -> "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        settings.add("twilio.time-limit", () -> "1s");
        settings.add("moked.public-url", () -> "https://moked.example");
        settings.add("moked.messaging.sender", () -> SENDER);
        settings.add("moked.messaging.senders[" + GARAGE + "]", () -> GARAGE_SENDER);
        settings.add("moked.messaging.look-ups", () -> "100ms,200ms,300ms");
        for (var template : List.of("appointment-booked", "appointment-moved", "appointment-cancelled", "notice")) {
            settings.add("moked.messaging.templates." + template, () -> Stories.contentSid(template));
        }
        settings.add("resilience4j.circuitbreaker.instances.twilio.minimum-number-of-calls", () -> "1000");
        settings.add("resilience4j.circuitbreaker.instances.twilio.sliding-window-size", () -> "1000");
    }

    @BeforeEach
    void clinicIsKnown() {
        OTHERS.publish(Stories.business(clinic, 1, "מרפאת שיניים ד״ר לוי"));
        eventually(() ->
                assertThat(query("select name from business", String.class)).hasSize(1));
    }

    /** All rows of a query that the clinic may see. */
    protected <T> List<T> query(String sql, Class<T> type) {
        return Tenancy.as(
                clinic,
                () -> transaction.execute(status -> jdbc.sql(sql).query(type).list()));
    }

    /** Waits until the clinic's messages have come this far, in the order of their creation. */
    protected void eventuallyStages(String... stages) {
        eventually(() -> assertThat(query("select stage from message order by created_at", String.class))
                .containsExactly(stages));
    }

    /** What others were told of the clinic's messages. */
    protected List<String> told() {
        return OTHERS.seen(MessageStatus.class).stream()
                .filter(event -> event.businessId().equals(clinic))
                .map(event -> event.channel() + " " + event.state()
                        + (event.errorCode() == null ? "" : " " + event.errorCode()))
                .toList();
    }

    /** Delivers an event that was delivered before once more; says whether it had an effect. */
    protected boolean redeliver(Event event, String id) {
        var topic = EventCatalog.topicOf(event.getClass());
        eventually(() -> assertThat(delivered(topic, id)).isNotEmpty());
        return reception.receive(topic, delivered(topic, id).getFirst());
    }

    private static List<ConsumerRecord<String, byte[]>> delivered(String topic, String id) {
        return OTHERS.records(topic).stream()
                .filter(record ->
                        new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8).equals(id))
                .toList();
    }

    /** The query of the address under which Twilio reports on the latest message to the customer. */
    protected String reportsGoTo() {
        var address = TWILIO.requests(dana.e164()).getLast().get("StatusCallback");
        assertThat(address).startsWith("https://moked.example/webhooks/twilio/messaging/status?");
        return address.substring(address.indexOf('?'), address.indexOf('#'));
    }

    /** Reports as Twilio does, through the gateway. */
    protected HttpStatusCode report(String query, String sid, String status, String... code) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("MessageSid", sid);
        form.add("MessageStatus", status);
        for (var value : code) {
            form.add("ErrorCode", value);
        }
        return report(query, form, TestKeys.token("gateway-service", "messaging-service", Role.TWILIO_WEBHOOK, "*"));
    }

    /** Sends a form to the status webhook. */
    protected HttpStatusCode report(String query, MultiValueMap<String, String> form, String token) {
        return RestClient.create()
                .post()
                .uri("http://localhost:" + port + "/webhooks/twilio/messaging/status" + query)
                .headers(headers -> {
                    if (!token.isEmpty()) {
                        headers.setBearerAuth(token);
                    }
                })
                .body(form)
                .exchange((request, response) -> response.getStatusCode());
    }

    /** The variables a template was sent with. */
    protected static Map<?, ?> variables(Map<String, String> form) {
        return tools.jackson.databind.json.JsonMapper.builder()
                .build()
                .readValue(form.get("ContentVariables"), Map.class);
    }
}
