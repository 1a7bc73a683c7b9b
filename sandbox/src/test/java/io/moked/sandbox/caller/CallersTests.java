package io.moked.sandbox.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.caller.CallResult.Turn;
import io.moked.sandbox.caller.scenario.Scenario;
import io.moked.sandbox.caller.scenario.Scenarios;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.infrastructure.Broker;
import io.moked.sandbox.infrastructure.Postgres;
import io.moked.sandbox.infrastructure.ServiceDatabase;
import io.moked.sandbox.twilio.FakeApplication;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Calls against a stand-in for the product that keeps just the tables and topics a judge looks at. */
class CallersTests {

    private static final UUID CLINIC = BusinessFile.of("clinic").id();

    @TempDir
    private static Path data;

    private static Broker broker;
    private static Postgres postgres;
    private static ServiceDatabase crm;

    private FakeApplication application;
    private Callers callers;
    private int bookings = 1;

    @BeforeAll
    static void start() throws Exception {
        broker = Broker.start(data.resolve("kafka"), 0);
        postgres = Postgres.start(data.resolve("postgres"), 0);
        crm = postgres.database("crm");
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            var topics = List.of("call.received", "appointment.extracted", "appointment.booked").stream()
                    .map(topic -> new NewTopic(topic, 1, (short) 1))
                    .toList();
            admin.createTopics(topics).all().get();
        }
        asOwner("""
                create table customer (business_id uuid, id uuid, name text, main_phone text);
                create table service (business_id uuid, id uuid, name text);
                create table staff_member (business_id uuid, id uuid, name text);
                create table appointment (business_id uuid, customer_id uuid, staff_id uuid, service_id uuid,
                    starts_at timestamptz, ends_at timestamptz, status text);
                create table task (business_id uuid, kind text, text text, customer_phone text);
                create table outbox (id bigint, published_at timestamptz);
                create table work (done_at timestamptz, failed_at timestamptz, due_at timestamptz, created_at timestamptz);
                grant all on all tables in schema public to crm_app;
                """);
        for (var service : BusinessFile.of("clinic").services()) {
            asOwner("insert into service values (?, ?, ?)", CLINIC, service.id(), service.name());
        }
        for (var member : BusinessFile.of("clinic").staff()) {
            asOwner("insert into staff_member values (?, ?, ?)", CLINIC, member.id(), member.name());
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
        broker.close();
    }

    @BeforeEach
    void answer() {
        application = new FakeApplication().replies("/voice", this::greet).answers("/status", "");
        callers = new Callers(
                application.twilio,
                application.faults,
                new Surroundings(broker.address(), crm, List.of(crm)),
                Duration.ofSeconds(3));
    }

    @AfterEach
    void close() {
        application.close();
    }

    private Reply greet(Request request) throws Exception {
        var caller = FakeApplication.parameter(request, "From");
        var call = UUID.randomUUID().toString();
        publish(
                "call.received",
                Map.of("callId", call, "providerCallId", FakeApplication.parameter(request, "CallSid")));
        for (int i = 0; i < bookings; i++) {
            book(
                    caller,
                    LocalDate.now()
                            .plusDays(30)
                            .atTime(9, i)
                            .atZone(Calendar.ISRAEL)
                            .toOffsetDateTime());
            publish("appointment.booked", Map.of("appointmentId", "a-" + call, "version", 1, "customerPhone", caller));
        }
        return FakeApplication.twiml("<Say>שלום, קבעתי</Say><Record/>");
    }

    private static void book(String phone, OffsetDateTime start) throws Exception {
        var clinic = BusinessFile.of("clinic");
        var customer = UUID.randomUUID();
        asOwner("insert into customer values (?, ?, 'דנה', ?)", CLINIC, customer, phone);
        asOwner(
                "insert into appointment values (?, ?, ?, ?, ?, ?, 'BOOKED')",
                CLINIC,
                customer,
                clinic.staff().getFirst().id(),
                clinic.services().getFirst().id(),
                start,
                start.plusMinutes(30));
    }

    private static void asOwner(String sql, Object... parameters) throws Exception {
        try (var connection = DriverManager.getConnection(crm.url(), crm.owner(), crm.password());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    private static void publish(String topic, Map<String, ?> event) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.address()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(
                            topic,
                            UUID.randomUUID().toString(),
                            JsonMapper.shared().writeValueAsString(event)))
                    .get();
        }
    }

    private static Scenario scenario(String then) {
        return Scenarios.read("try.yaml", """
                name: try
                about: Tries.
                business: clinic
                steps:
                  - hears: "קבעתי"
                  - silence
                then:
                  %s
                """.formatted(then.indent(2).strip()));
    }

    private static List<String> unmet(CallResult result) {
        return result.checks().stream()
                .filter(check -> !check.ok())
                .map(Check::what)
                .toList();
    }

    @Test
    void aCallThatLeavesWhatIsDemandedPasses() throws Exception {
        var told = new ArrayList<Turn>();

        var result = callers.play(scenario("""
                        appointment: {service: "בדיקה תקופתית", time: "09:00", name: "דנה"}
                        customer: {name: "דנה"}
                        heard-by-caller: ["שלום | היי"]
                        transferred: false
                        events: {call.received: 1, appointment.booked: 1, appointment.extracted: 0}
                        nothing-twice: true"""), told::add);

        assertThat(unmet(result)).isEmpty();
        assertThat(result.ok()).isTrue();
        assertThat(result.turns()).isEqualTo(told).extracting(Turn::text).containsExactly("שלום, קבעתי", "(silence)");
    }

    @Test
    void aCallThatLeavesSomethingElseFails() throws Exception {
        var result = callers.play(scenario("""
                        appointment: {service: "סתימה"}
                        customer: {name: "יוסי"}
                        messages: [{channel: sms}]
                        task: {kind: CALL_BACK}
                        events: {appointment.booked: 2}"""));

        assertThat(unmet(result))
                .containsExactly(
                        "1 × appointment סתימה",
                        "the customer is יוסי",
                        "a message by sms, delivered",
                        "a task CALL_BACK",
                        "2 × appointment.booked");
    }

    @Test
    void whatHappensTwiceFails() throws Exception {
        bookings = 2;

        var result = callers.play(scenario("appointment: {count: 1}\nnothing-twice: true"));

        assertThat(unmet(result)).containsExactly("1 × appointment", "no event tells a fact told before");
    }

    @Test
    void whatIsNeverPublishedIsNotDone() throws Exception {
        asOwner("insert into outbox values (1, null)");

        var result = callers.play(scenario("{}"));
        asOwner("delete from outbox");

        assertThat(unmet(result)).containsExactly("everything set off is done");
    }

    @Test
    void aStrangerTakesWhatMustBeTaken() throws Exception {
        var crmDatabase = new CrmDatabase(crm);
        var calendar = new Calendar(java.time.Clock.systemUTC(), crmDatabase, new Strangers(broker.address()));
        var over = new AtomicBoolean();
        var booking = Thread.ofVirtual().start(() -> bookWhateverIsWanted(over));

        var moment = calendar.arrange(
                BusinessFile.of("clinic"),
                new Scenario.Slot("בדיקה תקופתית", LocalTime.of(15, 0), Scenario.Taken.TAKEN));
        over.set(true);
        booking.join();

        var clinic = BusinessFile.of("clinic");
        assertThat(clinic.working(clinic.service("בדיקה תקופתית"), moment.day(), moment.time()))
                .isNotEmpty()
                .allMatch(member -> crmDatabase.isBusy(
                        member.id(), moment.instant(), moment.instant().plusSeconds(60)));
    }

    private static void bookWhateverIsWanted(AtomicBoolean over) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", broker.address(), "group.id", "crm-service", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("appointment.extracted"));
            while (!over.get()) {
                for (var wish : consumer.poll(Duration.ofMillis(100))) {
                    var event = JsonMapper.shared().readTree(wish.value());
                    var start = OffsetDateTime.parse(event.path("startsAt").asString());
                    asOwner(
                            "insert into appointment values (?, ?, ?, ?, ?, ?, 'BOOKED')",
                            CLINIC,
                            UUID.randomUUID(),
                            UUID.fromString(event.path("staffId").asString()),
                            UUID.fromString(event.path("serviceId").asString()),
                            start,
                            start.plusMinutes(30));
                }
                consumer.commitSync();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
