package io.moked.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The public document, as the running gateway answers it. */
final class PublicApi {

    private static final String REFERENCE = "#";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JsonNode document;
    private final List<Operation> operations;

    private PublicApi(JsonNode document) {
        this.document = document;
        this.operations = document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())))
                .toList();
    }

    /** Once all services have said what they have: the first time takes them a while. */
    static PublicApi read() throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = Visitor.anonymous().get("/api/openapi.json");
            assertThat(answer.status()).isEqualTo(200);
            var away = answer.json().at("/info/x-away");
            if (away.isMissingNode()) {
                return new PublicApi(answer.json());
            }
            assertThat(Instant.now()).as(away + " does not say what it has").isBefore(deadline);
        }
    }

    List<Operation> operations() {
        return operations;
    }

    boolean has(String key) {
        return operations.stream().anyMatch(operation -> operation.key().equals(key));
    }

    JsonNode document() {
        return document;
    }

    /** What a reference leads to; anything else as it is. */
    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").stringValue("");
        return reference.startsWith(REFERENCE) ? document.at(reference.substring(REFERENCE.length())) : schema;
    }
}
