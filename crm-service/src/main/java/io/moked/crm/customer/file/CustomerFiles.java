package io.moked.crm.customer.file;

import io.moked.chassis.problem.Problem;
import io.moked.chassis.seal.BrokenSeal;
import io.moked.chassis.seal.Seal;
import io.moked.crm.customer.CustomerFile;
import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The files of customers, in the database, so that they are kept and erased with all else. What is in them is sealed; a
 * file keeps its place when its customer is merged into another, so the place names the business and the file.
 */
@Repository
public class CustomerFiles {

    private final JdbcClient jdbc;
    private final Seal seal;
    private final FileSettings settings;

    CustomerFiles(JdbcClient jdbc, Seal seal, FileSettings settings) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.settings = settings;
    }

    /** All of a customer, newest first. */
    public List<CustomerFile> of(BusinessId business, CustomerId customer) {
        return jdbc.sql("""
                select id, name, media_type, size, created_at from customer_file
                where business_id = ? and customer_id = ? order by created_at desc, id""")
                .params(business.value(), customer.value())
                .query((row, number) -> file(row))
                .list();
    }

    /** One of a customer. */
    public Optional<CustomerFile> find(BusinessId business, CustomerId customer, UUID id) {
        return of(business, customer).stream()
                .filter(file -> file.id().equals(id))
                .findFirst();
    }

    /**
     * What is in a file.
     *
     * @throws BrokenSeal if it was changed since, or the key is another
     */
    public byte[] content(BusinessId business, UUID id) throws BrokenSeal {
        return seal.open(
                jdbc.sql("select sealed_content from customer_file where business_id = ? and id = ?")
                        .params(business.value(), id)
                        .query((row, number) -> row.getBytes("sealed_content"))
                        .single(),
                place(business, id));
    }

    /**
     * Keeps a file.
     *
     * @throws io.moked.chassis.problem.Problem if the customer has too many, or the business too much
     */
    void add(BusinessId business, CustomerId customer, CustomerFile file, byte[] content) {
        makeRoom(business, customer, file.size());
        jdbc.sql("""
                insert into customer_file (
                    business_id, id, customer_id, name, media_type, size, sealed_content, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(business.value(), file.id(), customer.value(), file.name(), file.mediaType(), file.size())
                .params(seal.close(content, place(business, file.id())), Timestamp.from(file.createdAt()))
                .update();
    }

    /** Counts with the files of the business locked until the transaction ends, so that who comes at once is counted. */
    private void makeRoom(BusinessId business, CustomerId customer, int size) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('files of ' || ?, 0))")
                .params(business.toString())
                .query((row, number) -> number)
                .single();
        if (of(business, customer).size() >= settings.perCustomer()) {
            throw Problem.conflict("file", "files.too-many");
        }
        var kept = jdbc.sql("select coalesce(sum(size), 0) from customer_file where business_id = ?")
                .params(business.value())
                .query(Long.class)
                .single();
        if (kept + size > settings.quota().toBytes()) {
            throw Problem.invalid("file", "files.quota");
        }
    }

    private static String place(BusinessId business, UUID id) {
        return "customer-file/" + business + "/" + id;
    }

    boolean delete(BusinessId business, CustomerId customer, UUID id) {
        return jdbc.sql("delete from customer_file where business_id = ? and customer_id = ? and id = ?")
                        .params(business.value(), customer.value(), id)
                        .update()
                == 1;
    }

    private static CustomerFile file(ResultSet row) throws SQLException {
        return new CustomerFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getTimestamp("created_at").toInstant());
    }
}
