package io.moked.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The public document, as the running gateway answers it. */
final class PublicApi {

    private static final String REFERENCE = "#";

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

    static PublicApi read() throws Exception {
        var answer = Visitor.anonymous().get("/api/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        var document = answer.json();
        assertThat(document.at("/info/x-away").isMissingNode())
                .as("all services say what they have")
                .isTrue();
        return new PublicApi(document);
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
