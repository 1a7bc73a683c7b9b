package io.moked.sandbox.openai.dialogue;

import io.moked.sandbox.openai.dialogue.Conversation.Turn;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes about a conversation what a schema asks for: choices by their words, strings in Hebrew, the rest empty. */
final class Report {

    private static final JsonMapper JSON = new JsonMapper();

    /** What in a conversation speaks for a choice whose name has this stem; outcomes weigh more than wishes. */
    private static final Map<String, Pattern> SIGNS = new LinkedHashMap<>();

    static {
        SIGNS.put("booked", Pattern.compile("קבעתי|נקבע ל?כם|התור נקבע|נקבע תור"));
        SIGNS.put("moved", Pattern.compile("העברתי את התור|התור הועבר"));
        SIGNS.put("resched", Pattern.compile("להזיז|לדחות|להקדים|העברתי את התור"));
        SIGNS.put("cancel", Pattern.compile("לבטל|בוטל|ביטול"));
        SIGNS.put("book", Pattern.compile("לקבוע|קבעתי|תור ל"));
        SIGNS.put("appointment", Pattern.compile("לקבוע|קבעתי|תור ל"));
        SIGNS.put("move", Pattern.compile("להזיז|לדחות|להקדים|העברתי את התור"));
        SIGNS.put("price", Pattern.compile("כמה עולה|כמה זה עולה|מחיר"));
        SIGNS.put("question", Pattern.compile("כמה עולה|מחיר|איפה|שעות|\\?\\s*$"));
        SIGNS.put("info", Pattern.compile("כמה עולה|מחיר|איפה|שעות"));
        SIGNS.put("answered", Pattern.compile("עולה|שקלים"));
        SIGNS.put("transfer", Pattern.compile("מעבירה אתכם|נציג|בן אדם"));
        SIGNS.put("person", Pattern.compile("נציג|בן אדם|מישהו"));
        SIGNS.put("human", Pattern.compile("נציג|בן אדם|מישהו"));
        SIGNS.put("message", Pattern.compile("למסור|תמסרו|הודעה"));
        SIGNS.put("complain", Pattern.compile("תלונה|מתלונן|כועס|מאוכזב"));
        SIGNS.put("negative", Pattern.compile("כועס|נורא|גרוע|מאוכזב|תלונה"));
        SIGNS.put("poor", Pattern.compile("כועס|נורא|גרוע|מאוכזב|תלונה|חוצפה"));
        SIGNS.put("positive", Pattern.compile("תודה|מעולה|נהדר|מצוין"));
    }

    /** What somebody says who may come back, or would if they were called. */
    private static final Pattern INTERESTED =
            Pattern.compile("כמה (?:זה )?(?:עולה|עולים|יעלה)|מה המחיר|הצעת מחיר|מתעניי?נ|מעוניי?נ|אחשוב על|שוקל");

    private static final Pattern SPEAKER = Pattern.compile("^[^:]{1,12}: ");

    private final Conversation conversation;
    private final Setting setting;
    private final String said;

    private Report(Conversation conversation, Setting setting) {
        this.conversation = conversation;
        this.setting = setting;
        this.said = conversation.turns().stream().map(Turn::text).collect(Collectors.joining("\n"));
    }

    static Report of(Conversation conversation, Setting setting) {
        return new Report(conversation, setting);
    }

    ObjectNode fill(JsonNode schema) {
        var filled = JSON.createObjectNode();
        schema.path("properties").forEachEntry((name, property) -> filled.set(name, value(name, property)));
        return filled;
    }

    private JsonNode value(String name, JsonNode property) {
        var options = property.path("anyOf");
        if (!options.isEmpty()) {
            var first = options.valueStream()
                    .filter(option -> !"null".equals(option.path("type").asString("")))
                    .findFirst();
            return mayBeKnown(name) || !Arguments.isNullable(property)
                    ? value(name, first.orElse(options.get(0)))
                    : JSON.nullNode();
        }
        if (property.has("const")) {
            return property.get("const");
        }
        if (!property.path("enum").isEmpty()) {
            return choice(property);
        }
        if (Arguments.isNullable(property) && !mayBeKnown(name)) {
            return JSON.nullNode();
        }
        return switch (Arguments.type(property)) {
            case "object" -> fill(property);
            case "array" -> JSON.createArrayNode();
            case "boolean" -> JSON.booleanNode(false);
            case "integer", "number" ->
                property.path("minimum").isNumber() ? property.get("minimum") : JSON.valueToTree(0);
            default -> JSON.stringNode(text(name));
        };
    }

    private boolean mayBeKnown(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "interest" -> interest().isPresent();
            case "service" -> service().isPresent();
            case String other -> other.contains("name") && callerName().isPresent();
        };
    }

    private String text(String name) {
        var key = name.toLowerCase(Locale.ROOT);
        if (key.contains("name")) {
            return callerName().orElse("");
        }
        if (key.equals("service")) {
            return service().orElse("");
        }
        if (key.equals("matter")) {
            return interest().orElse("");
        }
        return "%s. %s".formatted(wanted(), outcome());
    }

    private String wanted() {
        var service = service();
        if (sees("cancel")) {
            return "הלקוח ביקש לבטל תור";
        }
        if (sees("move")) {
            return "הלקוח ביקש להזיז תור";
        }
        if (sees("book")) {
            return "הלקוח ביקש לקבוע תור"
                    + service.map(name -> " (" + name + ")").orElse("");
        }
        return sees("person") ? "הלקוח ביקש לדבר עם אדם" : sees("question") ? "הלקוח שאל שאלה" : "הלקוח התקשר";
    }

    /** The service that is named in full, else the first of which a part is. */
    private Optional<String> service() {
        var names = setting.services().stream().map(Setting.Offered::name).toList();
        return names.stream()
                .filter(said::contains)
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> Wish.mentions(Utterance.of(said), name))
                        .findFirst());
    }

    /** What was asked about and neither booked nor called off. */
    private Optional<String> interest() {
        if (sees("booked") || sees("moved") || sees("cancel")) {
            return Optional.empty();
        }
        return said.lines()
                .filter(line -> INTERESTED.matcher(line).find())
                .findFirst()
                .map(line -> service().orElseGet(() -> SPEAKER.matcher(line).replaceFirst("")));
    }

    private String outcome() {
        if (sees("booked")) {
            return "התור נקבע.";
        }
        return sees("moved") ? "התור הועבר." : "השיחה הסתיימה.";
    }

    private boolean sees(String stem) {
        var sign = SIGNS.get(stem);
        return sign != null && sign.matcher(said).find();
    }

    private Optional<String> callerName() {
        return said.lines()
                .flatMap(line -> Names.in(Utterance.of(line), false).stream())
                .findFirst();
    }

    /** The choice with the strongest sign; without any, the one that says that nothing is known, else the first. */
    private JsonNode choice(JsonNode property) {
        var choices = property.path("enum").valueStream().toList();
        var seen = choices.stream()
                .max(Comparator.comparingInt(choice -> strength(choice.asString(""))))
                .orElseThrow();
        if (strength(seen.asString("")) > 0) {
            return seen;
        }
        return choices.stream()
                .filter(choice -> choice.asString("")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(other|unknown|none|nothing|neutral|אחר).*"))
                .findFirst()
                .orElse(choices.getFirst());
    }

    /** Earlier signs are stronger. */
    private int strength(String choice) {
        int strength = SIGNS.size();
        for (var sign : SIGNS.entrySet()) {
            if (choice.toLowerCase(Locale.ROOT).contains(sign.getKey())
                    && sign.getValue().matcher(said).find()) {
                return strength;
            }
            strength--;
        }
        return 0;
    }
}
