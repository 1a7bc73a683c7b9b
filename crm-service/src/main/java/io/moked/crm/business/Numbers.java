package io.moked.crm.business;

import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which business has which number; no two have the same, though neither sees the other's. */
@Repository
class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void release(BusinessId business) {
        jdbc.sql("delete from business_number where business_id = ?")
                .params(business.value())
                .update();
    }

    /**
     * Gives a business its numbers and no others.
     *
     * @throws NumberTaken if another business has one of them; the first to commit keeps it
     */
    void hold(BusinessId business, List<PhoneNumber> numbers) {
        release(business);
        // In one order, so that two who want the same ones do not wait for each other for ever.
        IntStream.range(0, numbers.size())
                .boxed()
                .sorted(Comparator.comparing(index -> numbers.get(index).e164()))
                .forEach(index -> hold(business, numbers.get(index), index));
    }

    private void hold(BusinessId business, PhoneNumber number, int index) {
        var held = jdbc.sql("insert into business_number (business_id, number) values (?, ?) on conflict do nothing")
                .params(business.value(), number.e164())
                .update();
        if (held == 0) {
            throw new NumberTaken(index);
        }
    }
}
