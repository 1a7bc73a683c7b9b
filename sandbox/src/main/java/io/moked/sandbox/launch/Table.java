package io.moked.sandbox.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of a name and a value, aligned; a name that repeats is printed once. */
final class Table {

    private record Row(String name, String value) {}

    private final List<Row> rows = new ArrayList<>();

    Table row(String name, String value) {
        rows.add(new Row(name, value));
        return this;
    }

    /** The lines, without a line end behind the last. */
    String text() {
        var width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        var lines = new ArrayList<String>();
        var before = "";
        for (var row : rows) {
            var name = row.name().equals(before) ? "" : row.name();
            lines.add(String.format(Locale.ROOT, "  %-" + Math.max(1, width) + "s   %s", name, row.value()));
            before = row.name();
        }
        return String.join("\n", lines);
    }
}
