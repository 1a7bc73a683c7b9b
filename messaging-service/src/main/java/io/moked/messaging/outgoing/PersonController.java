package io.moked.messaging.outgoing;

import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
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

/** All that was sent to a person, for whoever hands them what is kept of them. No door leads here from outside. */
@RestController
class PersonController {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PersonController(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param phone the numbers of the person, in E.164 */
    @GetMapping("/internal/businesses/{business}/persons")
    @RolesAllowed("SERVICE")
    @Transactional(readOnly = true)
    Map<String, List<JsonNode>> person(
            @PathVariable BusinessId business, @RequestParam @Size(max = MOST) List<String> phone) {
        var messages = jdbc.sql("""
                select to_jsonb(m) - 'business_id' from message m
                where business_id = ? and recipient = any (?) order by created_at, id""")
                .params(business.value(), phone.toArray(String[]::new))
                .query((row, number) -> json.readTree(row.getString(1)))
                .list();
        return Map.of("messages", messages);
    }
}
