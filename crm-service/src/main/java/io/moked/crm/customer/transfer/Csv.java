package io.moked.crm.customer.transfer;

import io.moked.chassis.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table as text (RFC 4180), in any of the ways in which Israeli programs write it.
 *
 * @param rows all that are not empty, the header first
 */
record Csv(List<Row> rows) {

    /**
     * A row.
     *
     * @param line where it begins, counted from 1
     * @param cells without quotes
     */
    record Row(int line, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    private static final Charset HEBREW_WINDOWS = Charset.forName("windows-1255");
    private static final String BOM = "\uFEFF";
    private static final int MOST_CELLS = 100;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    static Csv read(byte[] file) {
        var text = text(file);
        var plain = text.startsWith(BOM) ? text.substring(1) : text;
        return new Csv(new Rows(plain, delimiter(plain)).read());
    }

    /** UTF-8 is recognised by itself: Hebrew in windows-1255 is never UTF-8. */
    private static String text(byte[] file) {
        if (file.length >= 2
                && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                        || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, HEBREW_WINDOWS);
        }
    }

    /** The one that is most often in the header. */
    private static char delimiter(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return DELIMITERS.stream()
                .max(Comparator.comparingLong(delimiter ->
                        header.chars().filter(letter -> letter == delimiter).count()))
                .orElseThrow();
    }

    /** Stops where no table of customers goes on, since each row takes more memory than its line. */
    private static final class Rows {

        private final String text;
        private final char delimiter;
        private final List<Row> rows = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int line = 1;
        private int began = 1;

        Rows(String text, char delimiter) {
            this.text = text;
            this.delimiter = delimiter;
        }

        List<Row> read() {
            var place = 0;
            while (place < text.length()) {
                var letter = text.charAt(place);
                if (letter == '"' && cell.isEmpty()) {
                    place = quoted(place + 1);
                } else if (letter == delimiter) {
                    endCell();
                    place++;
                } else if (letter == '\n' || letter == '\r') {
                    place += letter == '\r' && place + 1 < text.length() && text.charAt(place + 1) == '\n' ? 2 : 1;
                    line++;
                    endRow();
                } else {
                    cell.append(letter);
                    place++;
                }
            }
            endRow();
            return rows;
        }

        /** Up to behind the closing quote; a doubled one is a quote. */
        private int quoted(int from) {
            var place = from;
            while (place < text.length()) {
                var letter = text.charAt(place);
                if (letter == '"' && !(place + 1 < text.length() && text.charAt(place + 1) == '"')) {
                    return place + 1;
                }
                line += letter == '\n' ? 1 : 0;
                place += letter == '"' ? 2 : 1;
                cell.append(letter);
            }
            return place;
        }

        private void endCell() {
            if (cells.size() >= MOST_CELLS) {
                throw Problem.invalid("", "csv.too-many-columns");
            }
            cells.add(cell.toString().strip());
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            if (cells.stream().anyMatch(content -> !content.isEmpty())) {
                if (rows.size() > CustomerTable.MOST_ROWS) {
                    throw Problem.invalid("", "csv.too-many-rows");
                }
                rows.add(new Row(began, List.copyOf(cells)));
            }
            cells = new ArrayList<>();
            began = line;
        }
    }
}
