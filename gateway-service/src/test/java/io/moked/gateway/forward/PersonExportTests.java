package io.moked.gateway.forward;

import static io.moked.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.Browser;
import io.moked.gateway.EdgeTest;
import io.moked.gateway.Services;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonExportTests extends EdgeTest {

    private static final String CUSTOMER = "7d1b1c1e-0000-4000-8000-000000000001";
    private static final String HEARD = "7d1b1c1e-0000-4000-8000-000000000002";
    private static final String DELETED = "7d1b1c1e-0000-4000-8000-000000000003";
    private final BusinessId clinic = BusinessId.random();
    private final String path = "/api/v1/businesses/" + clinic + "/customers/" + CUSTOMER + "/export";
    private final String persons = "/internal/businesses/" + clinic + "/persons";

    @BeforeEach
    void keepSomething() {
        var known = """
                {"customer":{"phones":["+972502345678","+972521111111"]},"recordings":[{"id":"%s"},{"id":"%s"}]}""".formatted(HEARD, DELETED);
        SERVICES.on(path, (asked, exchange) -> zip(exchange, Map.of("customer.json", known, "files/a-b.txt", "בדיקה")));
        SERVICES.on("/internal/recordings/" + HEARD, (asked, exchange) -> Services.json(exchange, 200, "RIFF voice"));
        SERVICES.on("/internal/recordings/" + DELETED, (asked, exchange) -> Services.json(exchange, 404, "{}"));
        SERVICES.on(persons, (asked, exchange) -> Services.json(exchange, 200, "{\"kept\":[]}"));
    }

    @Test
    void hasWhatEveryServiceKeepsAndTheVoice() throws Exception {
        var answer = export(signedIn(Role.OWNER, clinic));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"customer.zip\"");
        var entries = entries(answer.body());
        assertThat(entries)
                .containsOnlyKeys(
                        "customer.json", "files/a-b.txt", "recordings/" + HEARD + ".wav", "agent.json", "messages.json")
                .containsEntry("files/a-b.txt", "בדיקה")
                .containsEntry("recordings/" + HEARD + ".wav", "RIFF voice")
                .containsEntry("messages.json", "{\"kept\":[]}");
        assertThat(SERVICES.asked())
                .filteredOn(asked -> asked.path().equals(persons))
                .hasSize(2)
                .allSatisfy(
                        asked -> assertThat(asked.query()).isEqualTo("phone=%2B972502345678&phone=%2B972521111111"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"recording", "persons", "customer"})
    void isNothingIfAServiceIsAway(String which) throws Exception {
        var away = Map.of("recording", "/internal/recordings/" + HEARD, "persons", persons, "customer", path);
        SERVICES.on(away.get(which), (asked, exchange) -> exchange.close());
        var answer = export(signedIn(Role.OWNER, clinic));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("problems/unavailable");
        SERVICES.on(away.get(which), (asked, exchange) -> Services.json(exchange, 500, "{}"));
        assertThat(export(signedIn(Role.OWNER, clinic)).statusCode()).isEqualTo(503);
    }

    @Test
    void isOfNobodyWhoIsNotThere() throws Exception {
        SERVICES.on(path, (asked, exchange) -> Services.json(exchange, 404, "{}"));
        var answer = signedIn(Role.OWNER, clinic).get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(problem(answer)).isEqualTo("not-found");
        assertThat(signedIn(Role.AGENT, clinic).get(path).statusCode()).isEqualTo(403);
    }

    private HttpResponse<byte[]> export(Browser browser) throws Exception {
        return browser.send("GET", path, BodyPublishers.noBody(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void zip(HttpExchange exchange, Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        exchange.getResponseHeaders().set("Content-Type", "application/zip");
        exchange.sendResponseHeaders(200, bytes.size());
        bytes.writeTo(exchange.getResponseBody());
    }

    private static Map<String, String> entries(byte[] zip) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var all = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = all.getNextEntry(); entry != null; entry = all.getNextEntry()) {
                entries.put(entry.getName(), new String(all.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
