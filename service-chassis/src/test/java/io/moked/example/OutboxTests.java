package io.moked.example;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.tracing.Tracer;
import io.moked.chassis.outbox.Events;
import io.moked.chassis.testing.EmbeddedInfrastructure;
import io.moked.chassis.trace.Trace;
import io.moked.events.customer.CustomerChanged;
import io.moked.events.customer.CustomerId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class OutboxTests extends ExampleTests {

    @Autowired
    Tracer tracer;

    @Test
    void publishesWhatWasCommittedAndNothingElse() {
        var committed = customer("דנה");
        var rolledBack = customer("איש");
        inTransaction(() -> events.publish(committed));
        Runnable failing = () -> {
            events.publish(rolledBack);
            transaction.executeWithoutResult(inner -> inner.setRollbackOnly());
        };
        try {
            inTransaction(failing);
        } catch (org.springframework.transaction.UnexpectedRollbackException e) {
            assertThat(e).isNotNull();
        }
        var last = customer("אחרון");
        inTransaction(() -> events.publish(last));

        eventually(() -> assertThat(mine()).containsExactlyInAnyOrder(committed, last));
    }

    @Test
    void refusesToPublishOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> events.publish(customer("דנה")));
    }

    @Test
    void keepsTheOrderOfAKey() {
        var id = CustomerId.random();
        for (long version = 1; version <= 100; version++) {
            var event = customer(id, version, "דנה");
            inTransaction(() -> events.publish(event));
        }
        var expected = LongStream.rangeClosed(1, 100).boxed().toList();
        eventually(() -> assertThat(mine()).extracting(CustomerChanged::version).isEqualTo(expected));
    }

    @Test
    void blocksOnlyTheKeyOfAnEventThatCannotBePublished() {
        var broken = CustomerId.random();
        inTransaction(() -> events.publish(customer(broken, 1, "x".repeat(2_000_000))));
        inTransaction(() -> events.publish(customer(broken, 2, "דנה")));
        var other = customer("יוסי");
        inTransaction(() -> events.publish(other));

        eventually(() -> assertThat(mine()).containsExactly(other));
        inTransaction(() -> events.publish(customer("רות")));
        eventually(() -> assertThat(mine()).hasSize(2));
        assertThat(mine()).extracting(CustomerChanged::customerId).doesNotContain(broken);

        asSuperuser("crm", "delete from outbox where key = '" + broken + "' and length(payload) > 1000000");
        eventually(
                () -> assertThat(mine()).extracting(CustomerChanged::customerId).contains(broken));
    }

    @Test
    void goesOnAfterItsConnectionBroke() {
        asSuperuser(
                "crm",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'crm' and pid <> pg_backend_pid()");
        var event = customer("דנה");
        eventually(() ->
                assertThatCode(() -> inTransaction(() -> events.publish(event))).doesNotThrowAnyException());
        eventually(() -> assertThat(mine()).contains(event));
    }

    @Test
    void describesTheEventInItsHeaders() {
        var cause = UUID.randomUUID().toString();
        var event = customer("דנה");
        Trace.causedBy(cause, () -> {
            inTransaction(() -> events.publish(event));
            return true;
        });
        eventually(() -> assertThat(mine()).contains(event));
        var record = probe.records("customer.changed").stream()
                .filter(candidate -> candidate.key().equals(event.key()))
                .findFirst()
                .orElseThrow();
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_type")).isEqualTo("customer.changed.v1");
        assertThat(header(record, "ce_source")).isEqualTo("/crm-service");
        assertThat(header(record, "ce_subject")).isEqualTo(event.key());
        assertThat(header(record, "ce_businessid")).isEqualTo(business.toString());
        assertThat(header(record, "ce_causationid")).isEqualTo(cause);
        assertThat(UUID.fromString(header(record, "ce_id"))).isNotNull();
        assertThat(header(record, "content-type")).isEqualTo("application/json");
    }

    @Test
    void publishesOnceWithTwoInstances() {
        try (var other = anotherInstance()) {
            var sent = publishAlternately(other);
            eventually(() -> assertThat(mine()).containsAll(sent));
            assertThat(mine()).hasSameSizeAs(sent);
        }
    }

    /** What was sent but not yet noted as sent may be sent again, under the same id. */
    @Test
    void losesNothingWhenTheInstanceThatPublishesLosesItsConnection() {
        try (var other = anotherInstance()) {
            var first = publishAlternately(other);
            asSuperuser(
                    "crm",
                    "select pg_terminate_backend(pid) from pg_locks join pg_database d on d.oid = database"
                            + " where locktype = 'advisory' and d.datname = 'crm'");
            var second = publishAlternately(other);
            eventually(() -> assertThat(mine()).containsAll(first).containsAll(second));
            assertThat(probe.records("customer.changed"))
                    .filteredOn(record -> header(record, "ce_businessid").equals(business.toString()))
                    .extracting(record -> header(record, "ce_id"))
                    .satisfies(ids -> assertThat(new HashSet<>(ids)).hasSize(first.size() + second.size()));
        }
    }

    private static ConfigurableApplicationContext anotherInstance() {
        return new SpringApplicationBuilder(ExampleApplication.class)
                .initializers(new EmbeddedInfrastructure())
                .run("--server.port=0");
    }

    private List<CustomerChanged> publishAlternately(ConfigurableApplicationContext other) {
        var sent = new ArrayList<CustomerChanged>();
        for (int i = 0; i < 30; i++) {
            var event = customer("דנה " + i);
            sent.add(event);
            var instance = i % 2 == 0 ? events : other.getBean(Events.class);
            inTransaction(() -> instance.publish(event));
        }
        return sent;
    }

    @Test
    void carriesTheTraceOfItsCause() {
        var event = customer("דנה");
        var span = tracer.nextSpan().name("cause").start();
        try (var scope = tracer.withSpan(span)) {
            assertThat(scope).isNotNull();
            inTransaction(() -> events.publish(event));
        } finally {
            span.end();
        }
        eventually(() -> assertThat(mine()).contains(event));
        var record = probe.records("customer.changed").stream()
                .filter(candidate -> candidate.key().equals(event.key()))
                .findFirst()
                .orElseThrow();
        assertThat(header(record, "traceparent")).contains(span.context().traceId());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private List<CustomerChanged> mine() {
        return probe.seen(CustomerChanged.class).stream()
                .filter(event -> event.businessId().equals(business))
                .toList();
    }
}
