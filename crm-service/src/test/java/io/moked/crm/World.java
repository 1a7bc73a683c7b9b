package io.moked.crm;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.EventProbe;
import io.moked.crm.business.BusinessStories;
import io.moked.events.Event;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests see of the world round the service: other services, and the rows of all businesses. */
@TestConfiguration(proxyBeanMethods = false)
@Import(BusinessStories.class)
public class World {

    @Bean
    Clock clock() {
        return new StoryClock();
    }

    @Bean(destroyMethod = "close")
    EventProbe probe() {
        return new EventProbe();
    }

    @Bean
    Rows rows(JdbcClient jdbc, TransactionTemplate transaction) {
        return new Rows(jdbc, transaction);
    }

    /**
     * Publishes an event as it may really arrive, delivered twice, and told twice under different ids; returns when
     * the service is through with all of it.
     */
    public static void publishAgainAndAgain(EventProbe probe, Rows rows, Event event) {
        var delivered = UUID.randomUUID().toString();
        probe.publish(delivered, event);
        probe.publish(delivered, event);
        var toldAgain = probe.publish(event);
        eventually(
                () -> assertThat(rows.list("select event_id from inbox where event_id in (?, ?)", delivered, toldAgain))
                        .hasSize(2));
    }

    /** The rows of all businesses. */
    public record Rows(JdbcClient jdbc, TransactionTemplate transaction) {

        /** The first column of what is found. */
        public List<String> list(String sql, Object... parameters) {
            return inAll(() -> jdbc.sql(sql)
                    .params(parameters)
                    .query((row, number) -> String.valueOf(row.getString(1)))
                    .list());
        }

        /** Runs in a transaction that sees all businesses. */
        public <T> T inAll(Supplier<T> action) {
            return Tenancy.asAll(() -> transaction.execute(status -> action.get()));
        }
    }
}
