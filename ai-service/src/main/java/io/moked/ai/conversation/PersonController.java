package io.moked.ai.conversation;

import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the agent heard, thought, said and did for a person, for whoever hands them what is kept of them. No door leads
 * here from outside.
 */
@RestController
class PersonController {

    private static final int MOST = 50;
    private static final String THEIRS =
            "business_id = :business and conversation_id in (select id from conversation where business_id = :business"
                    + " and caller = any (:phones))";
    private static final Map<String, String> KEPT = kept();

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PersonController(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private static Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        kept.put(
                "conversations",
                "conversation t where business_id = :business and caller = any (:phones) order by begun_at");
        kept.put("exchanges", "step t where " + THEIRS + " order by heard_at");
        kept.put("thoughts", "entry t where " + THEIRS + " order by conversation_id, sequence");
        kept.put("wishes", "wish t where " + THEIRS + " order by asked_at");
        kept.put(
                "scenarios", "scenario t where business_id = :business and caller = any (:phones) order by created_at");
        return kept;
    }

    /** @param phone the numbers of the person, in E.164 */
    @GetMapping("/internal/businesses/{business}/persons")
    @RolesAllowed("SERVICE")
    @Transactional(readOnly = true)
    Map<String, List<JsonNode>> person(
            @PathVariable BusinessId business, @RequestParam @Size(max = MOST) List<String> phone) {
        var person = new LinkedHashMap<String, List<JsonNode>>();
        KEPT.forEach((name, rows) -> person.put(
                name,
                jdbc.sql("select to_jsonb(t) - 'business_id' from " + rows)
                        .param("business", business.value())
                        .param("phones", phone.toArray(String[]::new))
                        .query((row, number) -> json.readTree(row.getString(1)))
                        .list()));
        return person;
    }
}
