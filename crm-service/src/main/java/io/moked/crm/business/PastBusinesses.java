package io.moked.crm.business;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Businesses as they were, in the form in which the desk shows them. */
@Component
public class PastBusinesses {

    private final JsonMapper json;

    PastBusinesses(JsonMapper json) {
        this.json = json;
    }

    /** What people could read of a business that was kept so; nothing if there was none. */
    public JsonNode shown(@Nullable JsonNode definition) {
        if (definition == null || definition.isNull()) {
            return json.createObjectNode();
        }
        return json.valueToTree(FormWriting.past(json.treeToValue(definition, Business.class)));
    }
}
