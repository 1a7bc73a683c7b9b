package io.moked.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.node.ObjectNode;

/** What people write comes back as they wrote it, or was refused. */
class TextTests {

    static final List<String> TEXTS = Hostile.TEXTS;

    private static Tenants tenants;

    @BeforeAll
    static void begin() throws Exception {
        tenants = Tenants.get();
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void keepsWhatIsWrittenOfACustomer(String text) throws Exception {
        var root = "/api/v1/businesses/" + tenants.clinic.business() + "/customers";
        for (var field : List.of("name", "notes")) {
            var wanted = new HashMap<>(Map.of("name", "דנה"));
            wanted.put(field, text);
            var made = tenants.clinic.owner().send("POST", root, wanted);
            if (made.status() != 400) {
                assertThat(made.status()).as(field + " " + made.text()).isEqualTo(201);
                var kept = tenants.clinic
                        .owner()
                        .get(root + "/" + made.json().path("id").stringValue());
                assertThat(kept.mediaType()).isEqualTo("application/json");
                assertThat(kept.json().path(field).stringValue()).as(field).isIn(tidy(text), undirected(text));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void keepsWhatIsWrittenOfABusiness(String text) throws Exception {
        var path = "/api/v1/businesses/" + tenants.clinic.business();
        var owner = tenants.clinic.owner();
        var before = owner.get(path);
        var wanted = (ObjectNode) before.json();
        wanted.put("prompt", text);
        var changed = owner.copy()
                .with("If-Match", String.valueOf(before.headers().get("ETag")))
                .send("PUT", path, wanted);
        if (changed.status() != 400) {
            assertThat(changed.status()).as(changed.text()).isEqualTo(200);
            assertThat(owner.get(path).json().path("prompt").stringValue()).isIn(tidy(text), undirected(text));
        }
    }

    /** Nobody means the space at the ends of what they write, or characters that no keyboard has. */
    private static String tidy(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\t\\r\\n]]", "").strip();
    }

    /** Where a text stands among others of both directions, what turns it is taken out. */
    private static String undirected(String text) {
        return tidy(text.replaceAll("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", ""));
    }

    @Test
    void writesNoFormulaIntoATable() throws Exception {
        var root = "/api/v1/businesses/" + tenants.clinic.business();
        var owner = tenants.clinic.owner();
        for (var formula : List.of("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", " =1+1")) {
            owner.send("POST", root + "/customers", Map.of("name", formula + " נוסחה", "notes", formula));
        }
        var table = owner.get(root + "/customers.csv");
        assertThat(table.status()).isEqualTo(200);
        assertThat(table.mediaType()).isEqualTo("text/csv");
        assertThat(table.text()).contains("נוסחה").doesNotContainPattern("(?m)(^|,)\"?\\s*[=+@-][^0-9]*1");
    }
}
