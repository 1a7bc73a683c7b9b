package io.moked.crm.customer.search;

import io.moked.crm.customer.AddressGender;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Reads customers for lists. */
public final class CustomerRows {

    /** The phones of a customer {@code c}, the main one first, as a column. */
    public static final String PHONES = """
            array(select p.phone from customer_phone p
                where p.business_id = c.business_id and p.customer_id = c.id
                order by p.phone <> c.main_phone, p.phone) as phones""";

    private CustomerRows() {}

    /** A row with all columns of the customer and {@link #PHONES}. */
    public static CustomerItem item(ResultSet row) throws SQLException {
        var gender = row.getString("address_gender");
        return new CustomerItem(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                texts(row, "phones").stream().map(PhoneNumber::new).toList(),
                row.getString("email"),
                row.getString("id_number"),
                gender == null ? null : AddressGender.valueOf(gender),
                texts(row, "tags"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant());
    }

    /** A column that is an array of texts. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
