package io.moked.hebrew.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as the script starts it: a process of its own, in a locale that knows no Hebrew. */
class HebrewCommandTests {

    private static final String NOW = "--now=2026-11-25T10:00:00+02:00";

    @TempDir
    private Path folder;

    private record Outcome(int code, String out, String err) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            phone --json   | 052-2345678                   | {"e164":"+972522345678"}
            phone --json   | מה                            | {"e164":null}
            id --json      | 39337423                      | {"id":"039337423","valid":true}
            id --json      | מה                            | {"id":null,"valid":false}
            money --json   | מאה עשרים ושבע שקל וחמישים    | {"agorot":12750}
            money --json   | מה                            | {"agorot":null}
            number --json  | אלף מאתיים וחמישים            | {"value":1250}
            number --json  | שתיים וחצי                    | {"value":2.5}
            number --json  | מיליון                        | {"value":1000000}
            number --json  | מה                            | {"value":null}
            spell --json   | 1250                          | {"text":"אלף מאתיים וחמישים"}
            spell --json --gender=m | 3                    | {"text":"שלושה"}
            spell --json   | 99999999999                   | {"text":"99999999999"}
            speak --json   | 50 ₪                          | {"text":"חמישים שקלים"}
            clauses --json | שלום. מה שלומך?               | {"clauses":["שלום.","מה שלומך?"]}
            ending --json  | אני רוצה לקבוע תור            | {"state":"complete"}
            name --json    | קוראים לי יוסי כהן            | {"given":"יוסי","family":"כהן"}
            letters --json | כף הא נון סופית               | {"text":"כהן"}
            money          | שקל תשעים                     | 190
            money          | מה                            | –
            id             | 39337423                      | 039337423  valid
            """)
    void answersALineOfStandardInput(String arguments, String line, String answer) throws Exception {
        assertThat(run(line, arguments.split(" "))).isEqualTo(new Outcome(0, answer + "\n", ""));
    }

    @Test
    void saysWhen() throws Exception {
        assertThat(run("מחר בשלוש וחצי", "when", "--json", NOW).out()).isEqualTo("""
                {"in":"מחר בשלוש וחצי","matches":[{"text":"מחר בשלוש וחצי","kind":"instant",\
                "start":"2026-11-26T15:30:00+02:00","confirm":true}]}
                """);
    }

    @Test
    void saysHowOftenSomethingRecurs() throws Exception {
        assertThat(run("כל יום שלישי בחמש", "when", "--json", NOW).out()).isEqualTo("""
                {"in":"כל יום שלישי בחמש","matches":[{"text":"כל יום שלישי בחמש","kind":"instant",\
                "start":"2026-12-01T17:00:00+02:00","confirm":true,"every":"P7D"}]}
                """);
    }

    @Test
    void saysWhatARangeALengthAndAnAmbiguityMean() throws Exception {
        var said = run("מחר בין ארבע לשש\nשעה וחצי\nשישי הבא\nביום ראשון", "when", "--json", NOW)
                .out();

        assertThat(said.lines())
                .satisfiesExactly(
                        range -> assertThat(range)
                                .contains("\"kind\":\"range\",\"start\":\"2026-11-26T16:00:00+02:00\","
                                        + "\"end\":\"2026-11-26T18:00:00+02:00\""),
                        length -> assertThat(length).contains("\"kind\":\"duration\",\"duration\":\"PT1H30M\""),
                        ambiguous -> assertThat(ambiguous)
                                .contains("\"readings\":[{\"kind\":\"day\",\"start\":\"2026-11-27\"},"
                                        + "{\"kind\":\"day\",\"start\":\"2026-12-04\"}]"),
                        day -> assertThat(day).contains("\"kind\":\"day\",\"start\":\"2026-11-29\""));
    }

    @Test
    void takesTheTextFromItsArgumentsToo() throws Exception {
        assertThat(run("", "number", "--json", "אלף", "מאתיים").out()).isEqualTo("{\"value\":1200}\n");
    }

    @Test
    void takesTextThatBeginsLikeAnOptionBehindTwoDashes() throws Exception {
        assertThat(run("", "when", "--json", "--", "--json").out()).contains("\"in\":\"--json\"");
    }

    @Test
    void answersEveryLineInOrderWhateverIsOnIt() throws Exception {
        var input = new ByteArrayOutputStream();
        input.write("מאה\n\n".getBytes(StandardCharsets.UTF_8));
        input.write(new byte[] {(byte) 0xFF, (byte) 0xD7, '\r', '\n', 0, 7, '\r', 27, '\n'});
        input.write(("א".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8));
        input.write("מאתיים".getBytes(StandardCharsets.UTF_8));

        assertThat(run(input.toByteArray(), "number", "--json").out().lines())
                .containsExactly(
                        "{\"value\":100}",
                        "{\"value\":null}",
                        "{\"value\":null}",
                        "{\"value\":null}",
                        "{\"value\":null}",
                        "{\"value\":200}");
    }

    @Test
    void repeatsMalformedInputWithReplacements() throws Exception {
        var line = new byte[] {'a', (byte) 0xFF, 'b', '\n'};

        assertThat(run(line, "when", "--json").out()).isEqualTo("{\"in\":\"a\uFFFDb\",\"matches\":[]}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weather sun",
                "when --now yesterday",
                "spell 5 --gender x",
                "speak --voice robot",
                "when --now",
                "phone --please",
                "--json"
            })
    void explainsAMistakeInOneSentence(String arguments) throws Exception {
        var outcome = run("", arguments.split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().strip()).endsWith(".").doesNotContain("\n", "Exception");
    }

    @Test
    void helps() throws Exception {
        var outcome = run("", "--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("hebrew KIND").contains(Kind.names().split(", "));
    }

    private Outcome run(String input, String... arguments) throws Exception {
        return run(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    private Outcome run(byte[] input, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HebrewCommand.class.getName()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = new ProcessBuilder(command)
                .redirectInput(Files.write(folder.resolve("in"), input).toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().put("LC_ALL", isAscii(arguments) ? "C" : "C.UTF-8");
        var started = process.start();
        assertThat(started.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Outcome(started.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static boolean isAscii(String... arguments) {
        return String.join("", arguments).chars().allMatch(letter -> letter < 128);
    }
}
