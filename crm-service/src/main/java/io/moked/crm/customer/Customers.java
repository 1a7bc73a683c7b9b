package io.moked.crm.customer;

import io.moked.chassis.outbox.Events;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerChanged;
import io.moked.events.customer.CustomerId;
import io.moked.hebrew.text.HebrewText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The customers. A phone number belongs to one customer of a business; whoever takes the number first makes the
 * customer, and all others, at the same time on other instances too, find it.
 */
@Repository
public class Customers {

    /** The longest name that is kept. */
    public static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final Events events;
    private final Clock clock;

    Customers(JdbcClient jdbc, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The customer with a number, made if there is none. */
    public Customer withPhone(BusinessId business, PhoneNumber phone) {
        var id = CustomerId.random();
        var taken =
                jdbc.sql("""
                insert into customer_phone (business_id, phone, customer_id) values (?, ?, ?) on conflict do nothing""").params(business.value(), phone.e164(), id.value()).update();
        if (taken == 0) {
            return find(business, phone).orElseThrow();
        }
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into customer (business_id, id, main_phone, version, changed_at, created_at, last_seen_at)
                values (?, ?, ?, 1, ?, ?, ?)""")
                .params(business.value(), id.value(), phone.e164(), now, now, now)
                .update();
        tell(business, id);
        return new Customer(business, id, 1, null, phone);
    }

    /** The customer with a number, made if there is none, who gave a name; a name already known stays. */
    public Customer introduced(BusinessId business, PhoneNumber phone, @Nullable String name) {
        var customer = withPhone(business, phone);
        if (name == null || name.isBlank() || customer.name() != null) {
            return customer;
        }
        var given = name.replaceAll("\\p{Cntrl}", " ").strip();
        return learn(customer, given.substring(0, Math.min(given.length(), LONGEST_NAME)));
    }

    /** The customer with a number. */
    public Optional<Customer> find(BusinessId business, PhoneNumber phone) {
        return jdbc.sql("""
                select c.business_id, c.id, c.version, c.name, p.phone from customer c
                join customer_phone p on p.business_id = c.business_id and p.customer_id = c.id
                where p.business_id = ? and p.phone = ?""")
                .params(business.value(), phone.e164())
                .query((row, number) -> customer(row))
                .optional();
    }

    /** The customer who remains of one that may have been merged into another; none if there is none, or not any more. */
    public Optional<CustomerId> remaining(BusinessId business, CustomerId customer) {
        return jdbc.sql("""
                with recursive step as (
                    select id, merged_into, erased_at from customer where business_id = :business and id = :id
                    union
                    select c.id, c.merged_into, c.erased_at from step
                    join customer c on c.business_id = :business and c.id = step.merged_into)
                select id from step where merged_into is null and erased_at is null""")
                .param("business", business.value())
                .param("id", customer.value())
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Tells what a customer is now, to all who listen. */
    public void tell(BusinessId business, CustomerId customer) {
        events.publish(jdbc.sql("""
                select c.version, c.name, array(
                    select p.phone from customer_phone p
                    where p.business_id = c.business_id and p.customer_id = c.id
                    order by p.phone <> c.main_phone, p.phone) as phones
                from customer c where c.business_id = ? and c.id = ?""")
                .params(business.value(), customer.value())
                .query((row, number) -> new CustomerChanged(
                        customer,
                        row.getLong("version"),
                        business,
                        row.getString("name"),
                        phones(row),
                        clock.instant()))
                .single());
    }

    private Customer learn(Customer customer, String name) {
        var named = jdbc.sql("""
                update customer set name = ?, search_name = ?, version = version + 1, changed_at = ?
                where business_id = ? and id = ? and name is null and erased_at is null""")
                .params(
                        name,
                        HebrewText.comparable(name),
                        Timestamp.from(clock.instant()),
                        customer.businessId().value(),
                        customer.id().value())
                .update();
        if (named == 1) {
            tell(customer.businessId(), customer.id());
        }
        return find(customer.businessId(), customer.mainPhone()).orElse(customer);
    }

    private static List<PhoneNumber> phones(ResultSet row) throws SQLException {
        var phones = (String[]) row.getArray("phones").getArray();
        return java.util.Arrays.stream(phones).map(PhoneNumber::new).toList();
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                new BusinessId(row.getObject("business_id", UUID.class)),
                new CustomerId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                new PhoneNumber(row.getString("phone")));
    }
}
