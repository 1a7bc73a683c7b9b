package io.moked.crm.business;

import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import io.moked.events.business.BusinessChanged.Gender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Kinds of businesses, each with all that its owner would otherwise have to think of, as files beside the code. */
@Component
class BusinessTemplates {

    /** A kind of business as it is written in its file. */
    private record Template(String key, String name, String description, ObjectNode business) {}

    /**
     * A kind of business, as it is shown.
     *
     * @param key its name in requests
     * @param name in Hebrew
     * @param description one sentence in Hebrew
     * @param business what a new one begins with
     */
    record TemplateView(String key, String name, String description, BusinessForm business) {}

    private static final List<String> KEYS = List.of("clinic", "salon", "garage", "lawyer", "plumber");
    private static final String ANY_NUMBER = "+97231234567";
    private static final Map<Gender, String> VOICES =
            Map.of(Gender.FEMININE, "he-IL-Wavenet-A", Gender.MASCULINE, "he-IL-Wavenet-B");

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final List<TemplateView> views;

    BusinessTemplates() {
        KEYS.forEach(key -> templates.put(key, read(key)));
        views = templates.values().stream().map(this::view).toList();
    }

    private Template read(String key) {
        try (var file = new ClassPathResource("business-templates/" + key + ".yaml").getInputStream()) {
            return yaml.readValue(file, Template.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TemplateView view(Template template) {
        var like = new NewBusiness(template.key(), template.name(), ANY_NUMBER, null, agentName(template), null, null);
        var business = business(new BusinessId(new UUID(0, 0)), like);
        return new TemplateView(template.key(), template.name(), template.description(), FormWriting.form(business));
    }

    private static String agentName(Template template) {
        return template.business().path("agent").path("name").asString();
    }

    /** All there are. */
    List<TemplateView> all() {
        return views;
    }

    boolean isThere(String key) {
        return templates.containsKey(key);
    }

    /** A business like its template, with ids of its own. */
    Business business(BusinessId id, NewBusiness wanted) {
        var template = templates.get(wanted.template());
        if (template == null) {
            throw Problem.invalid("template", "template.unknown");
        }
        var business = template.business().deepCopy();
        business.put("id", id.toString());
        business.put("key", template.key() + '-' + id);
        business.put("name", wanted.name());
        business.putArray("numbers").add(wanted.number());
        business.put("handoffPhone", wanted.handoffPhone());
        fillAgent((ObjectNode) business.get("agent"), wanted);
        if (wanted.openingHours() != null) {
            business.set("openingHours", yaml.valueToTree(wanted.openingHours()));
        }
        giveIds(id, business.path("services"));
        giveIds(id, business.path("staff"));
        giveIds(id, business.path("resources"));
        return BusinessReading.business(
                yaml.treeToValue(business, BusinessFile.class), Place.start((path, code, what) -> {
                    throw new IllegalStateException("template " + template.key() + ", " + path + ": " + what);
                }));
    }

    private static void fillAgent(ObjectNode agent, NewBusiness wanted) {
        agent.put("name", wanted.agentName());
        if (wanted.agentGender() != null) {
            agent.put("gender", wanted.agentGender().name());
            agent.put("voice", VOICES.get(wanted.agentGender()));
        }
    }

    private static void giveIds(BusinessId id, JsonNode named) {
        for (var one : named) {
            var name = id + " " + one.path("name").asString();
            ((ObjectNode) one)
                    .put(
                            "id",
                            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                    .toString());
        }
    }
}
