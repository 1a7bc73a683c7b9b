package io.moked.crm.business;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.events.business.BusinessChanged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.SpringFactoriesLoader;
import tools.jackson.databind.node.ObjectNode;

@CrmTest
class BusinessImportTests {

    @TempDir
    Path folder;

    @Autowired
    BusinessImport businesses;

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    @LocalServerPort
    int port;

    private UUID id;
    private Path file;
    private String text;

    @BeforeEach
    void writeFile() throws IOException {
        id = UUID.randomUUID();
        file = folder.resolve("one.yaml");
        text = BusinessFilesTests.resource("/businesses/story-clinic.yml")
                .replace("0c11a1c0-0009-4000-8000-000000000001", id.toString())
                .replace("key: story-clinic", "key: clinic-" + id)
                .replace("+97237009001", BusinessStories.anyNumber().e164());
        Files.writeString(file, text);
    }

    @Test
    void hasImportedWhatIsSetWhenTheServiceStarts() {
        assertThat(rows.list("select name from business where key = 'story-clinic'"))
                .containsExactly("מרפאת הסיפור");
    }

    @Test
    void saysAtStartWhatIsWrongInPlaceOfAStackTrace() {
        var analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((message, why) -> {}));
        var failure = new IllegalStateException(new InvalidBusinesses(List.of("one.yaml, line 3, name: is missing.")));
        assertThat(analyzers.stream()
                        .map(analyzer -> analyzer.analyze(failure))
                        .filter(Objects::nonNull)
                        .map(FailureAnalysis::getDescription))
                .containsExactly("The businesses could not be imported:\none.yaml, line 3, name: is missing.");
    }

    @Test
    void tellsABusinessOnceThoughItIsImportedTwice() {
        businesses.from(folder);
        businesses.from(file);
        eventually(() -> assertThat(told()).hasSize(1));
        var told = told().getFirst();
        assertThat(told.version()).isEqualTo(1);
        assertThat(told.services()).hasSize(2);
        assertThat(told.staff()).hasSize(2);
        assertThat(rows.list("select version from business where id = ?", id)).containsExactly("1");
    }

    @Test
    void tellsWhatChangedWithTheNextVersion() throws IOException {
        businesses.from(file);
        Files.writeString(
                file, text.replace("name: \"מיכל\"", "name: \"מיכל לוין\"").replace("minutes: 90", "minutes: 60"));
        businesses.from(file);
        eventually(() -> assertThat(told()).hasSize(2));
        assertThat(told().getLast().version()).isEqualTo(2);
        assertThat(told().getLast().staff().getFirst().name()).isEqualTo("מיכל לוין");
        assertThat(rows.list("select name from staff_member where business_id = ? order by id", id))
                .containsExactly("מיכל לוין", "יואב");
        assertThat(rows.list("select minutes from service where business_id = ? order by id", id))
                .containsExactly("30", "60");
    }

    @Test
    void leavesWhatPeopleChangedAtTheDeskAsItIsAlthoughTheFileChanges() throws IOException {
        businesses.from(file);
        changeAtDesk("מרפאת הבעלים");
        businesses.from(file);
        Files.writeString(file, text.replace("מרפאת הסיפור", "מרפאת הקובץ"));
        businesses.from(file);
        assertThat(rows.list("select name || ' ' || version from business where id = ?", id))
                .containsExactly("מרפאת הבעלים 2");
    }

    @Test
    void doesNotUndoAnImportThatChangedABusinessWhenTheFileIsReadAgain() throws IOException {
        businesses.from(file);
        Files.writeString(file, text.replace("מרפאת הסיפור", "מרפאת הקובץ"));
        businesses.from(file);
        changeAtDesk("מרפאת הבעלים");
        businesses.from(file);
        assertThat(rows.list("select name || ' ' || version from business where id = ?", id))
                .containsExactly("מרפאת הבעלים 3");
    }

    private void changeAtDesk(String name) {
        var desk = Desk.owner(port, id);
        var seen = desk.get("");
        var form = (ObjectNode) seen.body();
        assertThat(desk.change("PUT", "", seen.etag(), form.put("name", name).toString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsAServiceThatIsNoLongerOfferedForItsAppointments() throws IOException {
        businesses.from(file);
        Files.writeString(
                file,
                text.replace("services: [\"בדיקה\", \"טיפול שורש\"]", "services: [\"בדיקה\"]")
                        .replaceFirst("  - \\{id: 0c11a1c0-0009-4000-8000-000000000102.*\n", ""));
        businesses.from(file);
        assertThat(rows.list("select offered from service where business_id = ? order by id", id))
                .containsExactly("t", "f");
    }

    @Test
    void importsNothingIfOneOfThemIsWrong() throws IOException {
        Files.writeString(folder.resolve("two.yaml"), "key: two");
        assertThatExceptionOfType(InvalidBusinesses.class).isThrownBy(() -> businesses.from(folder));
        assertThat(rows.list("select id from business where id = ?", id)).isEmpty();
    }

    @Test
    void refusesANumberThatAnotherBusinessHasAlready() throws IOException {
        businesses.from(file);
        Files.writeString(file, text.replace(id.toString(), UUID.randomUUID().toString()));
        assertThatExceptionOfType(InvalidBusinesses.class)
                .isThrownBy(() -> businesses.from(file))
                .withMessageContaining("belongs already to another business");
    }

    private List<BusinessChanged> told() {
        return probe.seen(BusinessChanged.class).stream()
                .filter(changed -> changed.businessId().value().equals(id))
                .toList();
    }
}
