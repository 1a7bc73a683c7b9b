package io.moked.telephony;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.EventProbe;
import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import io.moked.events.call.CallReceived;
import io.moked.events.call.CallerSpoke;
import io.moked.events.call.ReplyReady;
import io.moked.telephony.routing.Lines;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The world round the service: the carrier, the other services, and the rows of all businesses. */
@TestConfiguration(proxyBeanMethods = false)
public class World {

    @Bean(destroyMethod = "close")
    EventProbe probe() {
        return new EventProbe();
    }

    @Bean
    @Lazy
    Carrier carrier(Environment environment) {
        return new Carrier(environment.getRequiredProperty("local.server.port"));
    }

    @Bean
    Stories stories(EventProbe probe, Lines lines, JdbcClient jdbc, TransactionTemplate transaction) {
        return new Stories(probe, lines, jdbc, transaction);
    }

    /** What happens outside the service. */
    public record Stories(EventProbe probe, Lines lines, JdbcClient jdbc, TransactionTemplate transaction) {

        @Autowired
        public Stories {}

        /** A clinic with a number of its own and somebody to transfer to. */
        public Businesses.Clinic clinic() {
            return known(Businesses.clinic());
        }

        /** The same, once the service knows it. */
        public Businesses.Clinic known(Businesses.Clinic clinic) {
            probe.publish(clinic.changed());
            eventually(() -> assertThat(lines.businessOf(clinic.number(), RecordingArchive.ACCOUNT))
                    .contains(clinic.id()));
            return clinic;
        }

        /** Events of a type about a business. */
        public <E extends Event> List<E> seen(Class<E> type, BusinessId business) {
            return probe.seen(type).stream()
                    .filter(event -> event.businessId().equals(business))
                    .toList();
        }

        /** The call the service has told of. */
        public CallReceived received(BusinessId business) {
            eventually(() -> assertThat(seen(CallReceived.class, business)).hasSize(1));
            return seen(CallReceived.class, business).getFirst();
        }

        /** What the caller said in a turn, once the service tells. */
        public CallerSpoke spoken(BusinessId business, int turn) {
            eventually(() -> assertThat(seen(CallerSpoke.class, business))
                    .extracting(CallerSpoke::turn)
                    .contains(turn));
            return seen(CallerSpoke.class, business).stream()
                    .filter(spoke -> spoke.turn() == turn)
                    .findFirst()
                    .orElseThrow();
        }

        /** The agent replies. */
        public ReplyReady reply(
                CallId call, BusinessId business, int turn, String text, @Nullable String audio, ReplyReady.Next next) {
            var reply = new ReplyReady(call, business, turn, text, audio, next, Instant.now());
            probe.publish(reply);
            return reply;
        }

        /** Delivers an event as it may really arrive: twice, and once more under another id. */
        public void publishAgainAndAgain(Event event) {
            var id = UUID.randomUUID().toString();
            probe.publish(id, event);
            probe.publish(id, event);
            probe.publish(event);
        }

        /** Rows of all businesses. */
        public List<String> rows(String sql, Object... parameters) {
            return Tenancy.asAll(() -> transaction.execute(status -> jdbc.sql(sql)
                    .params(parameters)
                    .query((row, number) -> String.valueOf(row.getString(1)))
                    .list()));
        }
    }

    /** A number nobody has. */
    public static PhoneNumber freshNumber() {
        return new PhoneNumber("+9723" + (1_000_000 + Math.abs(UUID.randomUUID().hashCode() % 9_000_000)));
    }
}
