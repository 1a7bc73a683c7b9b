package io.moked.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What any service says when it refuses a field has words of its own, and there are no words that nobody says. */
class RefusalWordsTests {

    private static final String KEY = "error.";
    private static final String WORD = "[a-z]+(?:-[a-z]+)*";
    private static final String NAME = '"' + "(" + WORD + "(?:\\." + WORD + ")+)" + '"';
    private static final Pattern LITERAL = Pattern.compile(NAME);
    private static final Pattern REFUSAL =
            Pattern.compile("(?:(?:Problem|Wording)\\.\\w+|\\b(?:wrong|mistake|matching|Mistake)|message\\(\\) default|"
                    + "\\bmessage =)\\s*[(\"][^;]*;?");
    /** A name with something after it is of a field, except in what is said of a file of a business. */
    private static final Pattern SAID = Pattern.compile("mistake\\(\\s*" + NAME + "|" + NAME + "(?!\\s*,)");

    /** What no form of the pages can send, so that only a program is told; it reads the code. */
    private static final Set<String> FOR_PROGRAMS = Set.of(
            "code.missing",
            "code.too-long",
            "consent.channel",
            "consent.granted",
            "consent.purpose",
            "consent.source",
            "cursor.invalid",
            "field.invalid",
            "field.malformed",
            "field.unknown",
            "idempotency-key.invalid",
            "keep.missing",
            "offer.answer",
            "other.missing",
            "segment.by",
            "segment.gender",
            "segment.match",
            "series.first",
            "series.unit",
            "sort.unknown",
            "staff.missing",
            "stage.missing",
            "stages.missing",
            "state.missing",
            "state.too-long",
            "status.missing");

    /** Named after a constraint or after the field, at run time. */
    private static final Set<String> BUILT = Set.of(
            "field.not-null",
            "field.not-blank",
            "field.not-empty",
            "field.size",
            "field.email",
            "assignee.unknown",
            "about.unknown");

    private final String sources = sources();

    @Test
    void existForWhateverAServiceRefuses() {
        assertThat(words("he")).containsAll(refusals());
    }

    @Test
    void areLeftOutOnlyForWhatIsStillSaid() {
        assertThat(said()).containsAll(FOR_PROGRAMS).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"he", "en"})
    void areAllSaidBySomebody(String language) {
        var pages = String.join("\n", StaticFiles.endingWith(".js").values());
        var literals = names(LITERAL, sources);
        assertThat(words(language))
                .allMatch(code -> literals.contains(code)
                        || BUILT.contains(code)
                        || pages.contains("'" + code + "'")
                        || pages.contains("'" + KEY + code + "'"));
    }

    private Set<String> refusals() {
        var refusals = said();
        refusals.removeAll(FOR_PROGRAMS);
        return refusals;
    }

    private Set<String> said() {
        return REFUSAL.matcher(sources)
                .results()
                .flatMap(refusal -> names(SAID, refusal.group()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1) != null ? match.group(1) : match.group(match.groupCount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String language) {
        return JsonMapper.shared().readTree(StaticFiles.text("i18n/" + language + ".json")).propertyNames().stream()
                .filter(key -> key.startsWith(KEY))
                .map(key -> key.substring(KEY.length()))
                .collect(Collectors.toSet());
    }

    private static String sources() {
        try (var modules = Files.list(Path.of(".."))) {
            return modules.filter(module -> module.getFileName().toString().matches(".*-service|service-chassis"))
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(RefusalWordsTests::files)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> files(Path root) {
        try (var paths = Files.walk(root)) {
            return paths
                    .filter(path -> path.toString().endsWith(".java"))
                    .map(RefusalWordsTests::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
