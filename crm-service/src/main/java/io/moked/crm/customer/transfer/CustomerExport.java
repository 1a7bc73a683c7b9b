package io.moked.crm.customer.transfer;

import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.customer.search.CustomerItem;
import io.moked.crm.customer.search.CustomerRows;
import io.moked.crm.customer.search.Selection;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes customers as a table that opens right in Excel: UTF-8 with its mark, CRLF, every cell quoted. */
@Component
class CustomerExport {

    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d.M.yyyy HH:mm", Locale.ROOT);
    private static final List<Column> COLUMNS = List.of(
            Column.NAME,
            Column.PHONE,
            Column.MORE_PHONES,
            Column.EMAIL,
            Column.ID_NUMBER,
            Column.ADDRESS_GENDER,
            Column.TAGS,
            Column.NOTES,
            Column.CREATED,
            Column.LAST_SEEN);

    private final JdbcClient jdbc;

    CustomerExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes row by row; needs a transaction, since without one the driver reads all rows at once. */
    void write(Selection which, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        line(writer, COLUMNS.stream().map(Column::header));
        try {
            jdbc.sql("select c.*, " + CustomerRows.PHONES + " " + which.sql() + " order by c.sort_name, c.id")
                    .params(which.parameters())
                    .withFetchSize(AT_ONCE)
                    .query(row -> {
                        line(writer, cells(CustomerRows.item(row), row.getString("notes")));
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static Stream<String> cells(CustomerItem customer, String notes) {
        var phones = customer.phones().stream().map(Cell::phone).toList();
        return Stream.of(
                text(customer.name()),
                phones.isEmpty() ? "" : phones.getFirst(),
                phones.stream().skip(1).collect(Collectors.joining("; ")),
                text(customer.email()),
                customer.idNumber() == null ? "" : Cell.idNumber(customer.idNumber()),
                switch (customer.addressGender()) {
                    case FEMININE -> "נקבה";
                    case MASCULINE -> "זכר";
                    case null -> "";
                },
                String.join("; ", customer.tags()),
                notes,
                moment(customer.createdAt()),
                moment(customer.lastSeenAt()));
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(IsraelTime.ZONE));
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static void line(BufferedWriter writer, Stream<String> cells) {
        try {
            writer.write(cells.map(Cell::written).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
