package io.moked.crm.customer.transfer;

import io.moked.chassis.problem.Problem;
import io.moked.crm.customer.AddressGender;
import io.moked.crm.customer.profile.Details;
import io.moked.crm.customer.profile.DetailsReading;
import io.moked.crm.customer.transfer.ImportResult.LineError;
import io.moked.events.PhoneNumber;
import io.moked.hebrew.text.HebrewText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a table of customers: who is in it, and what is wrong by line. */
final class CustomerTable {

    /**
     * A customer of the table.
     *
     * @param line where
     * @param details what the row says; at least by what somebody is known
     */
    record Entry(int line, Details details) {}

    static final int MOST_ROWS = 20_000;
    private static final Set<String> FEMININE = Set.of("נקבה", "אישה", "אשה", "נ", "feminine", "female", "f");
    private static final Set<String> MASCULINE = Set.of("זכר", "גבר", "ז", "masculine", "male", "m");

    private final Map<Column, List<Integer>> columns = new EnumMap<>(Column.class);
    private final List<String> ignored = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<LineError> errors = new ArrayList<>();
    private final Set<PhoneNumber> seen = new HashSet<>();
    private final Set<String> seenWithoutPhone = new HashSet<>();
    private final int rows;

    /** @throws Problem {@code invalid}, if it is no table of customers at all */
    CustomerTable(Csv table) {
        if (table.rows().isEmpty()) {
            throw Problem.invalid("", "csv.empty");
        }
        header(table.rows().getFirst());
        if (!columns.containsKey(Column.PHONE)) {
            throw Problem.invalid("", "csv.no-phone-column");
        }
        rows = table.rows().size() - 1;
        table.rows().stream().skip(1).forEach(this::entry);
    }

    List<Entry> entries() {
        return entries;
    }

    List<LineError> errors() {
        return errors;
    }

    List<String> ignored() {
        return ignored;
    }

    int rows() {
        return rows;
    }

    private void header(Csv.Row header) {
        for (var place = 0; place < header.cells().size(); place++) {
            var name = header.cell(place);
            var column = Column.of(name);
            if (column.isPresent()) {
                columns.computeIfAbsent(column.get(), none -> new ArrayList<>()).add(place);
            } else if (!name.isEmpty()) {
                ignored.add(name);
            }
        }
    }

    private void entry(Csv.Row row) {
        var reading = new DetailsReading();
        var phones = reading.phones(phones(row));
        var details = new Details(
                reading.name(name(row)),
                phones,
                reading.email(cell(row, Column.EMAIL)),
                reading.idNumber(cell(row, Column.ID_NUMBER)),
                gender(cell(row, Column.ADDRESS_GENDER), reading),
                reading.tags(split(cell(row, Column.TAGS))),
                reading.notes(cell(row, Column.NOTES)));
        if (phones.isEmpty() && reading.mistakes().isEmpty()) {
            knownOtherwise(details, reading);
        }
        if (phones.stream().anyMatch(seen::contains)) {
            reading.wrong("phones", "phone.repeated");
        }
        seen.addAll(phones);
        if (reading.mistakes().isEmpty()) {
            entries.add(new Entry(row.line(), details));
        }
        reading.mistakes().forEach(wrong -> errors.add(new LineError(row.line(), wrong.field(), wrong.code())));
    }

    /** Whoever has no phone is known by one of these, which no other row without a phone may have. */
    private void knownOtherwise(Details details, DetailsReading reading) {
        var known = Stream.of(details.idNumber(), details.email(), details.name())
                .filter(Objects::nonNull)
                .findFirst();
        if (known.isEmpty()) {
            reading.wrong("phones", "phone.missing");
        } else if (!seenWithoutPhone.add(HebrewText.comparable(known.get()))) {
            reading.wrong("phones", "row.repeated");
        }
    }

    private List<@Nullable String> phones(Csv.Row row) {
        return Stream.concat(split(cell(row, Column.PHONE)).stream(), split(cell(row, Column.MORE_PHONES)).stream())
                .map(Cell::readPhone)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String name(Csv.Row row) {
        var whole = cell(row, Column.NAME);
        return whole.isEmpty() ? (cell(row, Column.GIVEN_NAME) + ' ' + cell(row, Column.FAMILY_NAME)).strip() : whole;
    }

    private static @Nullable AddressGender gender(String cell, DetailsReading reading) {
        var word = HebrewText.comparable(cell);
        if (MASCULINE.contains(word)) {
            return AddressGender.MASCULINE;
        }
        if (FEMININE.contains(word)) {
            return AddressGender.FEMININE;
        }
        if (!word.isEmpty()) {
            reading.wrong("addressGender", "address-gender.unknown");
        }
        return null;
    }

    private static List<@Nullable String> split(String cell) {
        return Arrays.stream(cell.split("[,;|/\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The columns of that kind together, since some tables have two of a kind. */
    private String cell(Csv.Row row, Column column) {
        return columns.getOrDefault(column, List.of()).stream()
                .map(place -> Cell.read(row.cell(place)))
                .filter(content -> !content.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
