package io.moked.crm.customer;

import io.moked.chassis.outbox.Events;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerChanged;
import io.moked.events.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
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

    private static final int LONGEST_NAME = 100;

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
        var customer = new Customer(business, id, 1, null, phone);
        jdbc.sql("""
                insert into customer (business_id, id, main_phone, version, changed_at) values (?, ?, ?, 1, ?)""")
                .params(business.value(), id.value(), phone.e164(), Timestamp.from(clock.instant()))
                .update();
        publish(customer);
        return customer;
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
                select c.business_id, c.id, c.version, c.name, c.main_phone from customer c
                join customer_phone p on p.business_id = c.business_id and p.customer_id = c.id
                where p.business_id = ? and p.phone = ?""")
                .params(business.value(), phone.e164())
                .query((row, number) -> customer(row))
                .optional();
    }

    private Customer learn(Customer customer, String name) {
        var named = jdbc.sql("""
                update customer set name = ?, version = version + 1, changed_at = ?
                where business_id = ? and id = ? and name is null
                returning business_id, id, version, name, main_phone""")
                .params(
                        name,
                        Timestamp.from(clock.instant()),
                        customer.businessId().value(),
                        customer.id().value())
                .query((row, number) -> customer(row))
                .optional();
        named.ifPresent(this::publish);
        return named.or(() -> find(customer.businessId(), customer.mainPhone())).orElseThrow();
    }

    private void publish(Customer customer) {
        events.publish(new CustomerChanged(
                customer.id(),
                customer.version(),
                customer.businessId(),
                customer.name(),
                phones(customer),
                clock.instant()));
    }

    private List<PhoneNumber> phones(Customer customer) {
        return jdbc
                .sql("select phone from customer_phone where business_id = ? and customer_id = ? order by phone")
                .params(customer.businessId().value(), customer.id().value())
                .query((row, number) -> new PhoneNumber(row.getString(1)))
                .stream()
                .sorted(Comparator.comparing(phone -> !phone.equals(customer.mainPhone())))
                .toList();
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                new BusinessId(row.getObject("business_id", UUID.class)),
                new CustomerId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                new PhoneNumber(row.getString("main_phone")));
    }
}
