package io.moked.crm.customer.file;

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

/** The files of customers, in the database, so that they are kept and erased with all else. */
@Repository
public class CustomerFiles {

    private final JdbcClient jdbc;

    CustomerFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** What is in a file. */
    public byte[] content(BusinessId business, UUID id) {
        return jdbc.sql("select content from customer_file where business_id = ? and id = ?")
                .params(business.value(), id)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    void add(BusinessId business, CustomerId customer, CustomerFile file, byte[] content) {
        jdbc.sql("""
                insert into customer_file (business_id, id, customer_id, name, media_type, size, content, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(business.value(), file.id(), customer.value(), file.name(), file.mediaType(), file.size())
                .params(content, Timestamp.from(file.createdAt()))
                .update();
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
