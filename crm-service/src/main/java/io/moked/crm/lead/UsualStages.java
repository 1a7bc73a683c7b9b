package io.moked.crm.lead;

import io.moked.crm.business.Businesses;
import io.moked.events.BusinessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stages that are usual in a trade, by the template a business was opened from: {@code lead-stages.json}. */
@Component
class UsualStages {

    /** @param days after which a lead stands out */
    record Usual(String name, int days) {}

    private static final String ANY = "any";

    private final Map<String, List<Usual>> byTemplate;
    private final Businesses businesses;

    UsualStages(Businesses businesses, JsonMapper json) {
        this.businesses = businesses;
        try (var file = new ClassPathResource("lead-stages.json").getInputStream()) {
            this.byTemplate = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A business opened from a template has its name at the beginning of its key. */
    List<Usual> of(BusinessId business) {
        var key = businesses.find(business).map(found -> found.key()).orElse(ANY);
        var template = key.contains("-") ? key.substring(0, key.indexOf('-')) : key;
        return byTemplate.getOrDefault(template, byTemplate.getOrDefault(ANY, List.of()));
    }

    /** The same for the same business and place, so that two who make them at once make them once. */
    static UUID id(BusinessId business, int place) {
        return UUID.nameUUIDFromBytes(("stage " + business + ' ' + place).getBytes(StandardCharsets.UTF_8));
    }
}
