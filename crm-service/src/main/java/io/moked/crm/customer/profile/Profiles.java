package io.moked.crm.customer.profile;

import io.moked.chassis.problem.Problem;
import io.moked.crm.customer.AddressGender;
import io.moked.crm.customer.Customers;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerId;
import io.moked.hebrew.text.HebrewText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What businesses know of their customers. Each change counts the version and is told. */
@Repository
public class Profiles {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Consents consents;
    private final Clock clock;

    Profiles(JdbcClient jdbc, Customers customers, Consents consents, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.consents = consents;
        this.clock = clock;
    }

    /** A customer; also by the id of one that was merged into it. */
    public Optional<Profile> find(BusinessId business, CustomerId asked) {
        return customers
                .remaining(business, asked)
                .map(id -> jdbc.sql("""
                select c.*, array(
                    select p.phone from customer_phone p
                    where p.business_id = c.business_id and p.customer_id = c.id
                    order by p.phone <> c.main_phone, p.phone) as phones
                from customer c where c.business_id = ? and c.id = ?""")
                        .params(business.value(), id.value())
                        .query((row, number) -> profile(row, consents.of(business, id)))
                        .single()
                        .askedForAs(asked));
    }

    /** The version of a customer, who is held until the transaction ends; none of one that was merged or erased. */
    public OptionalLong lock(BusinessId business, CustomerId id) {
        return jdbc
                .sql("""
                select version from customer
                where business_id = ? and id = ? and merged_into is null and erased_at is null for update""")
                .params(business.value(), id.value())
                .query((row, number) -> row.getLong("version"))
                .stream()
                .mapToLong(version -> version)
                .findFirst();
    }

    /**
     * Makes a customer.
     *
     * @throws Problem {@code conflict}, if a phone is another's
     */
    public CustomerId create(BusinessId business, Details details) {
        var id = CustomerId.random();
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into customer (business_id, id, version, changed_at, created_at, last_seen_at)
                values (?, ?, 0, ?, ?, ?)""").params(business.value(), id.value(), now, now, now).update();
        change(business, id, details);
        return id;
    }

    /**
     * Changes a customer who is locked.
     *
     * @throws Problem {@code conflict}, if a phone is another's
     */
    public void change(BusinessId business, CustomerId id, Details details) {
        jdbc.sql("""
                update customer set name = :name, search_name = :search, main_phone = :phone, email = :email,
                    id_number = :idNumber, address_gender = :gender, tags = :tags, notes = :notes,
                    version = version + 1, changed_at = :now
                where business_id = :business and id = :id""")
                .param("business", business.value())
                .param("id", id.value())
                .param("name", details.name())
                .param("search", details.name() == null ? "" : HebrewText.comparable(details.name()))
                .param(
                        "phone",
                        details.phones().isEmpty()
                                ? null
                                : details.phones().getFirst().e164())
                .param("email", details.email())
                .param("idNumber", details.idNumber())
                .param("gender", nameOf(details.addressGender()))
                .param("tags", details.tags().toArray(String[]::new))
                .param("notes", details.notes())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        takePhones(business, id, details.phones());
        customers.tell(business, id);
    }

    private void takePhones(BusinessId business, CustomerId id, List<PhoneNumber> phones) {
        var numbers = phones.stream().map(PhoneNumber::e164).toArray(String[]::new);
        jdbc.sql("delete from customer_phone where business_id = ? and customer_id = ? and phone <> all (?)")
                .params(business.value(), id.value(), numbers)
                .update();
        jdbc.sql("""
                insert into customer_phone (business_id, phone, customer_id)
                select ?, phone, ? from unnest(?) as phone order by phone on conflict do nothing""").params(business.value(), id.value(), numbers).update();
        var foreign = jdbc.sql("""
                select phone from customer_phone where business_id = ? and phone = any (?) and customer_id <> ?""")
                .params(business.value(), numbers, id.value())
                .query(String.class)
                .list();
        if (!foreign.isEmpty()) {
            var place = phones.indexOf(new PhoneNumber(foreign.getFirst()));
            throw Problem.conflict("phones[" + place + "]", "phone.taken");
        }
    }

    private static @Nullable String nameOf(@Nullable AddressGender gender) {
        return gender == null ? null : gender.name();
    }

    private static Profile profile(ResultSet row, List<Consent> consents) throws SQLException {
        var gender = row.getString("address_gender");
        return new Profile(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                texts(row, "phones").stream().map(PhoneNumber::new).toList(),
                row.getString("email"),
                row.getString("id_number"),
                gender == null ? null : AddressGender.valueOf(gender),
                texts(row, "tags"),
                row.getString("notes"),
                consents,
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                null);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
