package io.moked.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words of the pages are in the files of words; what code may write in Hebrew is data, and listed here (docs/adr/0026). */
class HebrewInCodeTests {

    private static final Pattern HEBREW = Pattern.compile("\"[^\"]*\\p{InHebrew}");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

    private static final Map<String, String> WRITERS = Map.ofEntries(
            Map.entry("gateway-service/TelephonyAway", "what a caller hears"),
            Map.entry("telephony-service/FallbackController", "a task"),
            Map.entry("telephony-service/Script", "a task"),
            Map.entry("telephony-service/HandoffController", "a task"),
            Map.entry("telephony-service/TakeoverWebhooks", "what a caller hears, and a task"),
            Map.entry("telephony-service/BuiltInPhrases", "what a caller hears"),
            Map.entry("crm-service/CustomerTable", "words of imported files"),
            Map.entry("crm-service/CustomerExport", "an exported file"),
            Map.entry("crm-service/Column", "heads of imported and exported files"),
            Map.entry("crm-service/FollowUps", "a task"),
            Map.entry("crm-service/OwnersTasks", "tasks"),
            Map.entry("crm-service/LastDays", "a task"),
            Map.entry("crm-service/Stranded", "tasks"),
            Map.entry("crm-service/OfferMessage", "a message to a customer"),
            Map.entry("crm-service/AppointmentMessages", "messages to a customer"),
            Map.entry("crm-service/Decision", "lines of the timeline"),
            Map.entry("crm-service/DaysOfRest", "the name of a day"),
            Map.entry("messaging-service/Wording", "messages to a customer"),
            Map.entry("messaging-service/Words", "the same for the timeline"),
            Map.entry("billing-service/Payment", "what a caller hears"));

    @Test
    void isWrittenOnlyByWhatWritesData() throws IOException {
        var found = new TreeSet<String>();
        for (var service : new String[] {"gateway", "telephony", "crm", "messaging", "billing"}) {
            try (var files = Files.walk(Path.of("..", service + "-service", "src/main/java"))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    if (HEBREW.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""))
                            .find()) {
                        found.add(service + "-service/"
                                + file.getFileName().toString().replace(".java", ""));
                    }
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(WRITERS.keySet());
    }
}
