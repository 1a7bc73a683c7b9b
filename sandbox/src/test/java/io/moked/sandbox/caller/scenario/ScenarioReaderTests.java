package io.moked.sandbox.caller.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.twilio.message.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grammar, and how its mistakes are told. */
class ScenarioReaderTests {

    private static final String HEAD = """
            name: try
            about: Tries.
            business: clinic
            """;

    static List<String> names() {
        return Scenarios.names();
    }

    private static Scenario read(String yaml) {
        return ScenarioReader.read("try.yaml", yaml);
    }

    private static void assertMistake(String yaml, String sentence) {
        assertThatExceptionOfType(ScenarioMistake.class)
                .isThrownBy(() -> read(yaml))
                .withMessage("try.yaml, " + sentence);
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsEveryScenarioThatComesWithTheSandbox(String name) {
        assertThat(Scenarios.find(name).name()).isEqualTo(name);
    }

    @Test
    void readsEveryElement() {
        var scenario = read("""
                name: all
                about: Everything.
                business: clinic
                caller: "+972502345678"
                whatsapp: false
                given:
                  slot: {service: "סתימה", time: "09:30", is: taken}
                steps:
                  - hears: "שלום"
                  - say: "שלום ${slot.day}"
                  - mumble: "מה"
                  - silence
                  - dtmf: "12#"
                  - person: no-answer
                  - hears: [אחד, שניים]
                  - hang-up
                then:
                  appointment: none
                  customer: {name: "דנה"}
                  messages: [{channel: sms, contains: "תור", status: delivered}]
                  task: {kind: MESSAGE_TAKEN, contains: [דחוף]}
                  heard-by-caller: [א]
                  heard-by-agent: [ב]
                  transferred: false
                  events: {appointment.booked: 0}
                  nothing-twice: true
                faults:
                  - {vendor: openai, operation: transcribe, kind: slow, delay: 500, times: 2}
                """);

        assertThat(scenario.steps())
                .containsExactly(
                        new Step.Hears(List.of("שלום")),
                        new Step.Say("שלום ${slot.day}"),
                        new Step.Mumble("מה"),
                        new Step.Silence(),
                        new Step.Dtmf("12#"),
                        new Step.Person(false),
                        new Step.Hears(List.of("אחד", "שניים")),
                        new Step.HangUp());
        assertThat(scenario.hasWhatsApp()).isFalse();
        assertThat(scenario.then().appointment().wanted()).isZero();
        assertThat(scenario.then().messages().getFirst().channel()).isEqualTo(Message.Channel.SMS);
        assertThat(scenario.plannedFaults().getFirst().fault().kind()).isEqualTo(Fault.Kind.SLOW);
    }

    @Test
    void tellsAnUnknownKey() {
        assertMistake(
                HEAD + "steps: [silence]\nthen:\n  apointment: none\n",
                "line 6, column 3: \"apointment\" is not known here; allowed: appointment, customer, events, "
                        + "heard-by-agent, heard-by-caller, messages, nothing-twice, task, transferred");
    }

    @Test
    void tellsAnUnknownStep() {
        assertMistake(
                HEAD + "steps:\n  - say: שלום\n  - shout: שלום\nthen: {}\n",
                "line 6, column 5: \"shout\" is no step; allowed: say, mumble, silence, dtmf, hears, person, hang-up");
    }

    @Test
    void tellsAWrongWord() {
        assertMistake(
                HEAD + "given:\n  slot: {service: \"סתימה\", time: \"15:00\", is: busy}\nsteps: [silence]\nthen: {}\n",
                "line 5, column 47: \"busy\" is not allowed here; allowed: free, taken");
    }

    @Test
    void tellsAWrongType() {
        assertMistake(
                HEAD + "steps: [silence]\nthen:\n  events:\n    appointment.booked: many\n",
                "line 7, column 25: \"many\" is not allowed here; a whole number is expected");
    }

    @Test
    void tellsWhatIsMissing() {
        assertMistake(HEAD + "then: {}\n", "line 1, column 1: steps is missing");
    }

    @Test
    void tellsAnUnknownVariable() {
        assertMistake(
                HEAD + "steps:\n  - say: \"שלום ${slot.day}\"\nthen: {}\n",
                "line 5, column 16: ${slot.day} is not known here; allowed: caller, shabbat, and with given: slot "
                        + "slot.clock, slot.date, slot.day, slot.time");
    }

    @Test
    void tellsWhatIsNoYaml() {
        assertThatExceptionOfType(ScenarioMistake.class)
                .isThrownBy(() -> read("name: \"open\nabout: [\n"))
                .withMessageMatching("try.yaml, line \\d+, column \\d+: this is not YAML: .*");
    }

    @Test
    void readsAFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("own.yaml"), HEAD + "steps: [silence]\nthen: {}\n");

        assertThat(Scenarios.find(file.toString()).name()).isEqualTo("try");
    }

    @Test
    void tellsWhichScenariosThereAre() {
        assertThatExceptionOfType(ScenarioMistake.class)
                .isThrownBy(() -> Scenarios.find("boking"))
                .withMessageContaining("There is no scenario \"boking\"")
                .withMessageContaining("booking, slot-taken");
    }
}
