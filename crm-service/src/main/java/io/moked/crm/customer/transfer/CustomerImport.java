package io.moked.crm.customer.transfer;

import io.moked.crm.customer.profile.Details;
import io.moked.crm.customer.profile.DetailsReading;
import io.moked.crm.customer.profile.Profile;
import io.moked.crm.customer.profile.Profiles;
import io.moked.crm.customer.transfer.ImportResult.LineError;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerId;
import io.moked.hebrew.text.HebrewText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes customers from a table. Whoever has one of the phones is the same customer; of a row without a phone, whoever has
 * the id number, else the address, else the name and no phone either. What the table says of them is added or replaced,
 * what it does not say stays. The same table again changes nothing, so one that broke off is taken again.
 */
@Component
class CustomerImport {

    /** Few enough that a call from a number of the table does not wait long for its customer. */
    private static final int AT_ONCE = 50;

    private final Profiles profiles;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CustomerImport(Profiles profiles, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.profiles = profiles;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the import of a table would do. */
    ImportResult preview(BusinessId business, byte[] file) {
        return run(business, file, false);
    }

    /** Takes all of a table that has no mistake. */
    ImportResult take(BusinessId business, byte[] file) {
        return run(business, file, true);
    }

    private ImportResult run(BusinessId business, byte[] file, boolean forReal) {
        var table = new CustomerTable(Csv.read(file));
        var count = new Count(table);
        for (var from = 0; from < table.entries().size(); from += AT_ONCE) {
            var some = table.entries()
                    .subList(from, Math.min(from + AT_ONCE, table.entries().size()));
            transaction.executeWithoutResult(status -> {
                if (forReal) {
                    expectNames(business, some);
                }
                some.forEach(entry -> take(business, entry, forReal, count));
            });
        }
        return count.result();
    }

    private void expectNames(BusinessId business, List<CustomerTable.Entry> entries) {
        var names = entries.stream()
                .map(entry -> entry.details().name())
                .filter(Objects::nonNull)
                .map(HebrewText::comparable)
                .toArray(String[]::new);
        jdbc.sql("select moked_expect_names(?, ?)")
                .params(business.value(), names)
                .query((row, number) -> true)
                .single();
    }

    private void take(BusinessId business, CustomerTable.Entry entry, boolean forReal, Count count) {
        var details = entry.details();
        var known =
                details.phones().isEmpty() ? withoutPhone(business, details) : withPhones(business, details.phones());
        if (known.size() > 1) {
            var code = details.phones().isEmpty() ? "row.of-several" : "phone.of-several";
            count.errors.add(new LineError(entry.line(), "phones", code));
        } else if (known.isEmpty()) {
            count.created++;
            if (forReal) {
                profiles.create(business, entry.details());
            }
        } else {
            change(business, known.getFirst(), entry, forReal, count);
        }
    }

    private void change(BusinessId business, CustomerId id, CustomerTable.Entry entry, boolean forReal, Count count) {
        if (forReal) {
            profiles.lock(business, id);
        }
        var known = details(profiles.find(business, id).orElseThrow());
        var united = united(known, entry.details());
        if (united.equals(known)) {
            count.unchanged++;
            return;
        }
        var tooMuch = DetailsReading.tooMuch(united);
        if (tooMuch.isPresent()) {
            count.errors.add(new LineError(
                    entry.line(), tooMuch.get().field(), tooMuch.get().code()));
            return;
        }
        count.changed++;
        if (forReal) {
            profiles.change(business, id, united);
        }
    }

    private List<CustomerId> withPhones(BusinessId business, List<PhoneNumber> phones) {
        return jdbc.sql("select distinct customer_id from customer_phone where business_id = ? and phone = any (?)")
                .params(business.value(), phones.stream().map(PhoneNumber::e164).toArray(String[]::new))
                .query((row, number) -> new CustomerId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<CustomerId> withoutPhone(BusinessId business, Details said) {
        var by = said.idNumber() != null ? "c.id_number = :idNumber" : said.email() != null ? "c.email = :email" : """
                        c.sort_name = :name and not exists (
                            select from customer_phone p where p.business_id = c.business_id and p.customer_id = c.id)""";
        return jdbc.sql("""
                select c.id from customer c
                where c.business_id = :business and c.merged_into is null and c.erased_at is null and\s""" + by)
                .param("business", business.value())
                .param("idNumber", said.idNumber())
                .param("email", said.email())
                .param("name", said.name() == null ? null : HebrewText.comparable(said.name()))
                .query((row, number) -> new CustomerId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Details details(Profile profile) {
        return new Details(
                profile.name(),
                profile.phones(),
                profile.email(),
                profile.idNumber(),
                profile.addressGender(),
                profile.tags(),
                profile.notes());
    }

    private static Details united(Details known, Details said) {
        return new Details(
                said(said.name(), known.name()),
                both(known.phones(), said.phones()),
                said(said.email(), known.email()),
                said(said.idNumber(), known.idNumber()),
                said(said.addressGender(), known.addressGender()),
                both(known.tags(), said.tags()),
                known.notes().contains(said.notes()) ? known.notes() : (known.notes() + '\n' + said.notes()).strip());
    }

    private static <T> @Nullable T said(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }

    private static <T> List<T> both(List<T> known, List<T> said) {
        return Stream.concat(known.stream(), said.stream()).distinct().toList();
    }

    private static final class Count {

        private final CustomerTable table;
        private final List<LineError> errors;
        private int created;
        private int changed;
        private int unchanged;

        Count(CustomerTable table) {
            this.table = Objects.requireNonNull(table);
            this.errors = new ArrayList<>(table.errors());
        }

        ImportResult result() {
            return new ImportResult(table.rows(), created, changed, unchanged, errors, table.ignored());
        }
    }
}
