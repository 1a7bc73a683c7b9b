package io.moked.crm.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.moked.crm.calendar.Rest;
import io.moked.events.Money;
import io.moked.events.VoiceMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessFilesTests {

    @TempDir
    Path folder;

    private String clinic;

    @BeforeEach
    void readStory() throws IOException {
        clinic = resource("/businesses/story-clinic.yml");
    }

    @Test
    void readsABusiness() throws IOException {
        var read = read(clinic);
        assertThat(read.key()).isEqualTo("story-clinic");
        assertThat(read.services().getFirst().price()).isEqualTo(Money.ofShekels(180));
        assertThat(read.services().getLast().price()).isNull();
        assertThat(read.staff().getFirst().services())
                .containsExactly(
                        read.services().getFirst().serviceId(),
                        read.services().getLast().serviceId());
        assertThat(read.staff().getFirst().breaks()).hasSize(1);
        assertThat(read.staff().getFirst().hours()).isNull();
        assertThat(read.staff().getLast().hours()).hasSize(2);
        assertThat(read.voiceMode()).isEqualTo(VoiceMode.TURN_BY_TURN);
        assertThat(read.keeps()).containsExactlyInAnyOrder(Rest.Kind.values());
        assertThat(read.monthsAhead()).isEqualTo(12);
    }

    @Test
    void readsTheExceptionsABusinessMakes() throws IOException {
        var read = read(clinic + "\nshabbat: OPEN\nmonthsAhead: 3\n");
        assertThat(read.keeps()).containsExactly(Rest.Kind.HOLIDAY);
        assertThat(read.monthsAhead()).isEqualTo(3);
    }

    @Test
    void readsAllThatAnOwnerTells() throws IOException {
        var read = read(clinic.replace("minutes: 90}", "minutes: 90, buffer: 15, resources: [\"חדר\"]}") + """

                greeting: "שלום, הגעתם למרפאת הסיפור."
                profile: {address: "אבן גבירול 71, תל אביב", website: "https://story.example", email: office@story.example}
                exceptions:
                  - {date: "2026-12-31", closed: true, note: "השתלמות"}
                  - {date: "2026-12-13", opens: "08:00", closes: "12:00"}
                recording: {enabled: false}
                quietHours: {from: "21:00", to: "08:00"}
                resources: [{id: 0c11a1c0-0009-4000-8000-000000000301, name: "חדר"}]
                """);
        assertThat(read.resources()).extracting(Resource::name).containsExactly("חדר");
        assertThat(read.services().getLast().resources())
                .containsExactly(read.resources().getFirst().id());
        assertThat(read.services().getFirst().resources()).isEmpty();
        assertThat(read.services().getLast().bufferMinutes()).isEqualTo(15);
        assertThat(read.greeting()).isEqualTo("שלום, הגעתם למרפאת הסיפור.");
        assertThat(read.profile().website()).isEqualTo("https://story.example");
        assertThat(read.specialDays()).hasSize(2);
        assertThat(read.recording().enabled()).isFalse();
        assertThat(read.recording().retentionDays()).isEqualTo(90);
        assertThat(read.quietHours()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic", "salon", "garage"})
    void readsTheBusinessesOfTheDemo(String key) throws IOException {
        assertThat(read(resource("/businesses/" + key + ".yaml")).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key: story-clinic | key: 1 | , line 1, key: '1' does not fit; write small letters, digits and hyphens.",
                "key: story-clinic | | , line 1, key: is missing; write small letters, digits and hyphens.",
                "+97237009001 | 03-7009001 | , line 4, numbers[0]: '03-7009001' does not fit; write a number such as \"+97231234567\", in quotes.",
                "gender: FEMININE | gender: F | , line 7, agent.gender: 'F' does not fit; write FEMININE or MASCULINE.",
                "minutes: 30 | minutes: 0 | , line 14, services[0].minutes: '0' does not fit; write from 1 to 720.",
                "price: 180 | price: -1 | , line 14, services[0].price: '-1' does not fit; write shekels, with at most two decimals.",
                "price: 180 | price: 1.005 | , line 14, services[0].price: '1.005' does not fit; write shekels, with at most two decimals.",
                "services: [\"בדיקה\"] | services: [\"בדיקא\"] | , line 23, staff[1].services[0]: no service is named 'בדיקא'.",
                "minutes: 30 | minutes: 30, resources: [\"חדר\"] | , line 14, services[0].resources[0]: there is no resource 'חדר'.",
                "services: [\"בדיקה\"] | services: [] | , line 23, staff[1].services: is missing; write the names of the services they give.",
                "closes: \"19:00\" | closes: \"07:00\" | , line 25, staff[1].hours[0]: closes before it opens.",
                "closes: \"19:00\" | closes: \"7pm\" | , line 25, staff[1].hours[0].closes: '7pm' does not fit; write a time such as \"08:30\", in quotes.",
                "day: MONDAY | day: SUNDAY | , line 29, openingHours[1]: overlaps another time of the same day.",
                "voiceMode: TURN_BY_TURN | voiceMode: SLOW | , line 5, voiceMode: 'SLOW' does not fit; write TURN_BY_TURN; live calls cannot be held yet.",
                "voiceMode: TURN_BY_TURN | voiceMode: LIVE | , line 5, voiceMode: 'LIVE' does not fit; write TURN_BY_TURN; live calls cannot be held yet.",
                "voiceMode: TURN_BY_TURN | shabbat: MAYBE | , line 5, shabbat: 'MAYBE' does not fit; write OPEN or CLOSED.",
                "voiceMode: TURN_BY_TURN | monthsAhead: 99 | , line 5, monthsAhead: '99' does not fit; write from 1 to 24.",
                "to: \"13:30\" | to: \"12:30\" | , line 20, staff[0].breaks[0]: ends before it begins.",
                "name: \"בדיקה\", | nmae: \"בדיקה\", | , line 14, services[0].nmae: no field has this name here.",
                "openingHours: | ]: | , line 27: is not YAML that can be understood.",
                "voiceMode: | voicemode: | , line 5, voicemode: no field has this name here.",
                "minutes: 30 | minutes: half | , line 14, services[0].minutes: is of another kind than expected.",
            })
    void saysWhatIsWrongAndWhere(String right, String wrong, String sentence) {
        var text = clinic.replaceFirst(java.util.regex.Pattern.quote(right), wrong == null ? "" : wrong);
        assertThat(text).isNotEqualTo(clinic);
        assertThat(mistakes(text))
                .anySatisfy(mistake -> assertThat(mistake).isEqualTo(folder.resolve("one.yaml") + sentence.strip()));
    }

    @Test
    void findsAllMistakesAtOnce() {
        assertThat(mistakes(clinic.replace("minutes: 30", "minutes: 0").replace("gender: FEMININE", "gender: F")))
                .hasSize(2);
    }

    @Test
    void refusesTwoBusinessesWithOneNumber() throws IOException {
        Files.writeString(folder.resolve("one.yaml"), clinic);
        Files.writeString(
                folder.resolve("two.yaml"),
                clinic.replace("key: story-clinic", "key: other").replaceFirst("0c11a1c0-0009", "0c11a1c0-0008"));
        assertThatExceptionOfType(InvalidBusinesses.class)
                .isThrownBy(() -> BusinessFiles.read(folder))
                .satisfies(invalid -> assertThat(invalid.mistakes())
                        .containsExactly(folder.resolve("two.yaml") + ", numbers: '+97237009001' stands in "
                                + folder.resolve("one.yaml") + " too."));
    }

    @Test
    void saysThatThereIsNothing() {
        assertThatExceptionOfType(InvalidBusinesses.class)
                .isThrownBy(() -> BusinessFiles.read(folder))
                .withMessage(folder + ": has no YAML files.");
        assertThatExceptionOfType(InvalidBusinesses.class)
                .isThrownBy(() -> BusinessFiles.read(folder.resolve("nowhere")))
                .withMessageContaining("cannot be read");
    }

    private Business read(String text) throws IOException {
        Files.writeString(folder.resolve("one.yaml"), text);
        return BusinessFiles.read(folder).getFirst().business();
    }

    private List<String> mistakes(String text) {
        try {
            read(text);
            return List.of();
        } catch (InvalidBusinesses e) {
            return e.mistakes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String resource(String name) throws IOException {
        try (var stream = BusinessFilesTests.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
