package io.moked.ai.tools;

import io.moked.ai.business.Business;
import io.moked.ai.thinking.ToolCall;
import io.moked.ai.thinking.ToolDefinition;
import io.moked.chassis.event.EventJson;
import io.moked.chassis.event.UnreadableEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All tools; the way of every call from the model to what it does. */
@Component
public class Tools {

    private static final Logger log = LoggerFactory.getLogger(Tools.class);
    private static final int LONGEST_ARGUMENTS = 8000;

    private final Map<String, Tool<?>> byName;
    private final List<ToolDefinition> definitions;
    private final ToolSettings settings;
    private final EventJson json;
    private final Deeds deeds;

    Tools(List<Tool<?>> tools, ToolSettings settings, EventJson json, Deeds deeds) throws IOException {
        this.byName = tools.stream().collect(Collectors.toMap(Tool::name, Function.identity()));
        this.settings = settings;
        this.json = json;
        this.deeds = deeds;
        var file = new ClassPathResource("tools/tools.json").getContentAsByteArray();
        this.definitions = Stream.of(JsonMapper.shared().readValue(file, ToolDefinition[].class))
                .toList();
        if (!definitions.stream()
                .map(ToolDefinition::name)
                .collect(Collectors.toSet())
                .equals(byName.keySet())) {
            throw new IllegalStateException("tools.json defines other tools than there are");
        }
    }

    /** The tools of a business. */
    public List<ToolDefinition> offered(Business business) {
        return definitions.stream()
                .filter(tool -> isOffered(tool.name(), business))
                .toList();
    }

    private boolean isOffered(String tool, Business business) {
        return byName.containsKey(tool)
                && !settings.denied()
                        .getOrDefault(business.id().toString(), Set.of())
                        .contains(tool);
    }

    /** Does what the model asks for, or says why not. Asked again in the same situation, it does nothing twice. */
    public ToolOutcome use(ToolCall call, Situation situation) {
        try {
            if (!isOffered(call.name(), situation.business())) {
                throw new Refused("את זה אי אפשר לעשות כאן. אפשר להשאיר הודעה.", "הפעולה לא נתונה לנציג");
            }
            return use(java.util.Objects.requireNonNull(byName.get(call.name())), call, situation);
        } catch (Refused e) {
            log.atInfo().addKeyValue("tool", call.name()).log("A tool call was refused");
            return ToolAnswer.refused(e.say()).refusal(json, e.why());
        }
    }

    /** What came of a call, in a sentence for the people of the business. */
    public String told(ToolCall call, ToolOutcome outcome, Business business) {
        var tool = byName.get(call.name());
        return deeds.told(tool == null ? Deed.UNKNOWN : deed(tool, call, business), outcome, business);
    }

    private <A extends Record> Deed deed(Tool<A> tool, ToolCall call, Business business) {
        try {
            return tool.deed(json.read(call.arguments().getBytes(StandardCharsets.UTF_8), tool.arguments()), business);
        } catch (UnreadableEvent e) {
            return Deed.UNCLEAR;
        }
    }

    /** What the model is told when it wants more at once than it may have. */
    public ToolOutcome tooMany() {
        return ToolAnswer.refused("בואו נעשה דבר אחד בכל פעם. מה הכי חשוב?").refusal(json, "יותר מדי פעולות בבת אחת");
    }

    private <A extends Record> ToolOutcome use(Tool<A> tool, ToolCall call, Situation situation) throws Refused {
        if (call.arguments().length() > LONGEST_ARGUMENTS) {
            throw Checks.notClear();
        }
        try {
            return tool.use(json.read(call.arguments().getBytes(StandardCharsets.UTF_8), tool.arguments()), situation);
        } catch (UnreadableEvent e) {
            throw Checks.notClear();
        }
    }
}
