package io.moked.crm.customer.segment;

import io.moked.crm.customer.CustomerBrief;
import io.moked.events.BusinessId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts who would belong to a segment, while it is composed. */
@Component
class SegmentCount {

    /**
     * How many they are.
     *
     * @param count how many
     * @param examples some of them, who was seen last first
     */
    record Counted(int count, List<CustomerBrief> examples) {}

    private static final int EXAMPLES = 5;
    private static final String THOSE =
            " from customer c where c.business_id = :business and c.merged_into is null and c.erased_at is null and ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SegmentCount(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true, timeout = 5)
    public Counted of(BusinessId business, Definition definition) {
        var filter = definition.filter(clock.instant());
        var count = jdbc.sql("select count(*)" + THOSE + filter.sql())
                .param("business", business.value())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
        var examples = jdbc.sql("select " + CustomerBrief.COLUMNS + THOSE + filter.sql()
                        + " order by c.last_seen_at desc, c.id limit " + EXAMPLES)
                .param("business", business.value())
                .params(filter.parameters())
                .query((row, number) -> Objects.requireNonNull(CustomerBrief.of(row)))
                .list();
        return new Counted(count, examples);
    }
}
