package io.moked.ai.conversation;

import io.moked.ai.conversation.History.Stored;
import io.moked.ai.thinking.ToolCall;
import io.moked.ai.tools.Tools;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells what the agent did, from the tool calls of a conversation and what came of each. */
@Component
class Actions {

    private final History history;
    private final Tools tools;

    Actions(History history, Tools tools) {
        this.history = history;
        this.tools = tools;
    }

    /** By the number of the exchange, in the order they were done. */
    Map<Integer, List<Action>> of(Held held) {
        var entries = history.entries(held.id());
        var calls = new HashMap<String, ToolCall>();
        entries.forEach(stored -> stored.entry().calls().forEach(call -> calls.put(call.id(), call)));
        return entries.stream()
                .filter(stored -> calls.containsKey(stored.entry().callId()))
                .collect(Collectors.groupingBy(
                        Stored::step,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                stored -> action(
                                        Objects.requireNonNull(
                                                calls.get(stored.entry().callId())),
                                        stored,
                                        held),
                                Collectors.toList())));
    }

    private Action action(ToolCall call, Stored stored, Held held) {
        var outcome = Objects.requireNonNull(stored.entry().outcome());
        return new Action(
                call.name(),
                tools.told(call, outcome, held.business()),
                outcome.status().name(),
                stored.at());
    }
}
