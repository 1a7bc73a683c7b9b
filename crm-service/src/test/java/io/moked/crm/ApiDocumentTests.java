package io.moked.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CrmTest
class ApiDocumentTests {

    private static final String CUSTOMERS = "/api/v1/businesses/{business}/customers";

    @LocalServerPort
    int port;

    @Test
    void saysInWhichFormThingsComeAndGo() throws IOException, InterruptedException {
        var paths = document().path("paths");
        for (var table : List.of("/import", "/import/preview")) {
            var operation = paths.path(CUSTOMERS + table).path("post");
            assertThat(types(operation.path("requestBody"))).as(table).containsExactly("text/csv");
            assertThat(types(operation.at("/responses/200"))).as(table).containsExactly("application/json");
        }
        assertThat(types(paths.path(CUSTOMERS + "/{id}/files").at("/post/requestBody")))
                .containsExactly("multipart/form-data");
        assertThat(answered(paths, CUSTOMERS + ".csv")).containsExactly("text/csv");
        assertThat(answered(paths, CUSTOMERS + "/{id}/export")).containsExactly("application/zip");
        assertThat(answered(paths, CUSTOMERS + "/{id}/files/{fileId}")).containsExactly("*/*");
        assertThat(answered(paths, "/api/v1/businesses/{business}/changes")).containsExactly("text/event-stream");
        assertThat(answered(paths, CUSTOMERS + "/{id}")).containsExactly("application/json");
    }

    private static List<String> answered(JsonNode paths, String path) {
        return types(paths.path(path).at("/get/responses/200"));
    }

    private static List<String> types(JsonNode body) {
        return new ArrayList<>(body.path("content").propertyNames());
    }

    private JsonNode document() throws IOException, InterruptedException {
        var token = TestKeys.token("gateway-service", "crm-service", Role.ADMIN, StoryClock.NOW.plusSeconds(60), "*");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }
}
