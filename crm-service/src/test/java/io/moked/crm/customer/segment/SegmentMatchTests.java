package io.moked.crm.customer.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.crm.CrmTest;
import io.moked.crm.StoryClock;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Compiled conditions find whom a plain filter in memory finds. */
@CrmTest
class SegmentMatchTests {

    private static final int CUSTOMERS = 250;
    private static final int SEGMENTS = 400;

    @Autowired
    BusinessStories stories;

    @Autowired
    World.Rows rows;

    @Test
    void findWhomAFilterInMemoryFinds() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var business = stories.clinic();
        var people = new RandomPeople(random, business).some(CUSTOMERS);
        rows.inAll(() -> {
            people.forEach(person -> StoredPerson.store(rows.jdbc(), business, person));
            return null;
        });
        var definitions = new RandomDefinitions(random, business);
        var sizes = new HashSet<Integer>();
        for (var round = 0; round < SEGMENTS; round++) {
            var definition = definitions.next();
            var expected = people.stream()
                    .filter(person -> person.belongsTo(definition, StoryClock.NOW))
                    .map(Person::id)
                    .collect(Collectors.toSet());
            assertThat(found(business, definition))
                    .as("seed %d, %s", seed, definition)
                    .isEqualTo(expected);
            sizes.add(expected.size());
        }
        assertThat(sizes).as("seed %d: segments of many sizes", seed).hasSizeGreaterThan(20);
    }

    private Set<UUID> found(Business business, Definition definition) {
        var filter = definition.filter(StoryClock.NOW);
        List<UUID> found = rows.inAll(() -> rows.jdbc()
                .sql("select c.id from customer c where c.business_id = :business and " + filter.sql())
                .param("business", business.id().value())
                .params(filter.parameters())
                .query(UUID.class)
                .list());
        assertThat(found).doesNotHaveDuplicates();
        return Set.copyOf(found);
    }
}
