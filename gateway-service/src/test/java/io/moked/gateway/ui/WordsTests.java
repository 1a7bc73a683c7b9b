package io.moked.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WordsTests {

    private static final Pattern CALLED = Pattern.compile("(?<![\\w.])t(?:Any)?\\(\\s*'([^']+)'");
    private static final Pattern LITERAL =
            Pattern.compile("(?<!errors\\[|=== )'([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9:_-]+)+)'");
    private static final Pattern BUILT = Pattern.compile("`([a-z][a-z-]*(?:\\.[A-Za-z-]+)*\\.)\\$\\{");
    private static final Pattern HOLES = Pattern.compile("\\{\\w+}");

    private final JsonNode hebrew = words("he");
    private final JsonNode english = words("en");
    private final String modules =
            String.join("\n", StaticFiles.endingWith(".js").values());

    @Test
    void areTheSameKeysInBothLanguages() {
        assertThat(keys(english)).isEqualTo(keys(hebrew));
    }

    @Test
    void existForEveryKeyThatAModuleAsksFor() {
        assertThat(hebrew.propertyNames()).containsAll(asked());
    }

    @Test
    void areAllAskedFor() {
        var built = matches(BUILT);
        assertThat(keys(hebrew))
                .allMatch(key ->
                        modules.contains("'" + key + "'") || built.stream().anyMatch(key::startsWith));
    }

    @Test
    void fillTheSameHolesInBothLanguages() {
        for (var key : keys(hebrew)) {
            assertThat(holes(english.get(key))).as(key).isEqualTo(holes(hebrew.get(key)));
        }
    }

    @Test
    void haveTheDualAndTheRestWhereHebrewCounts() {
        for (var key : keys(hebrew)) {
            if (hebrew.get(key).isObject()) {
                assertThat(hebrew.get(key).propertyNames()).as(key).contains("one", "two", "other");
                assertThat(english.get(key).propertyNames()).as(key).contains("one", "other");
            }
        }
    }

    @Test
    void sayHowManyWhereverTheyCountMoreThanTwo() {
        for (var words : List.of(hebrew, english)) {
            assertThat(words.properties())
                    .filteredOn(word -> word.getValue().isObject())
                    .isNotEmpty()
                    .allMatch(
                            word -> word.getValue().path("other").stringValue().contains("{count}"));
        }
    }

    @Test
    void areNeverEmpty() {
        for (var language : Map.of("he", hebrew, "en", english).entrySet()) {
            assertThat(language.getValue().valueStream())
                    .as(language.getKey())
                    .noneMatch(message ->
                            message.isString() && message.stringValue().isBlank());
        }
    }

    private Set<String> asked() {
        var families = keys(hebrew).stream().map(WordsTests::family).collect(Collectors.toSet());
        var asked = new TreeSet<>(matches(CALLED));
        matches(LITERAL).stream().filter(key -> families.contains(family(key))).forEach(asked::add);
        return asked;
    }

    private Set<String> matches(Pattern pattern) {
        return pattern.matcher(modules)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String family(String key) {
        var dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private static Set<String> keys(JsonNode words) {
        return new TreeSet<>(words.propertyNames());
    }

    private static Set<String> holes(JsonNode message) {
        return HOLES.matcher(message.toString())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode words(String language) {
        return JsonMapper.shared().readTree(StaticFiles.text("i18n/" + language + ".json"));
    }
}
