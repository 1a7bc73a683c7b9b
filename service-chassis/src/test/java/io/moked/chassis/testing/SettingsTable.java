package io.moked.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** README.md's table of environment variables. */
final class SettingsTable {

    private static final Pattern PLACEHOLDER = Pattern.compile("<[^>]+>");
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9_]+(?:<[^>]+>)?)`");
    private static final Pattern SECRET = Pattern.compile(".*(_TOKEN|_KEY|_SUBACCOUNTS_.*)");

    private SettingsTable() {}

    /**
     * A variable of the table.
     *
     * @param variable its name, perhaps with a placeholder such as {@code <AccountSid>} at the end
     * @param meaning what it is for
     */
    record Row(String variable, String meaning) {

        boolean names(String name) {
            var stem = PLACEHOLDER.matcher(variable).replaceAll("");
            return stem.equals(variable) ? name.equals(stem) : name.startsWith(stem) && !name.equals(stem);
        }

        boolean isOptional() {
            return meaning.startsWith("optional");
        }

        boolean isSecret() {
            return SECRET.matcher(variable).matches();
        }
    }

    /** The variables for a service. */
    static List<Row> of(String service) {
        var readme = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../README.md");
        try (var lines = Files.lines(readme)) {
            return lines.filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("\\|"))
                    .filter(cells -> cells.length == 4 && isFor(cells[2].strip(), service))
                    .flatMap(cells -> rows(cells[1], cells[3].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFor(String services, String service) {
        return services.equals("all")
                || Arrays.stream(services.split(",")).map(String::strip).anyMatch(service::equals);
    }

    private static Stream<Row> rows(String variables, String meaning) {
        return VARIABLE.matcher(variables).results().map(found -> new Row(found.group(1), meaning));
    }
}
