package io.moked.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.gateway.audit.OwnAction;
import io.moked.gateway.forward.Door;
import io.moked.gateway.forward.Doors;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The audit log has a name for whatever can be done, and the page has words for each name. */
class AuditWordsTests {

    private static final String KEY = "audit.action.";
    private static final String WRAPPED = "attempted";

    @ParameterizedTest
    @ValueSource(strings = {"he", "en"})
    void existForWhateverIsNotedAndForNothingElse(String language) {
        var words = JsonMapper.shared().readTree(StaticFiles.text("i18n/" + language + ".json"));
        var said = words.propertyNames().stream()
                .filter(key -> key.startsWith(KEY))
                .map(key -> key.substring(KEY.length()))
                .collect(Collectors.toSet());
        assertThat(said).isEqualTo(Stream.concat(actions(), Stream.of(WRAPPED)).collect(Collectors.toSet()));
    }

    @Test
    void areOfOneThingEach() {
        assertThat(actions().flatMap(action -> Arrays.stream(action.split("\\."))))
                .allMatch(name -> name.matches("[a-z-]+"))
                .allMatch(name -> Set.of("business", "series").contains(name) || !name.endsWith("s"));
    }

    @Test
    void canBeFoundBecauseADoorThatChangesSomethingNamesAllOfItsPath() {
        assertThat(audited())
                .isNotEmpty()
                .extracting(Door::pattern)
                .allMatch(pattern -> !pattern.contains("*"), "names all of its path");
    }

    private static Stream<Door> audited() {
        return Doors.ALL.stream().filter(door -> door.methods().stream().anyMatch(door::audits));
    }

    private static Stream<String> actions() {
        var forwarded = new TreeSet<String>();
        audited()
                .forEach(door -> door.methods().stream()
                        .filter(door::audits)
                        .map(door::action)
                        .forEach(forwarded::add));
        return Stream.concat(
                forwarded.stream(), Arrays.stream(OwnAction.values()).map(OwnAction::text));
    }
}
