package io.moked.sandbox.caller;

import io.moked.sandbox.world.EventLog.Heard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The events one call led to, picked out of all that happened meanwhile: by what they name, and by what caused them. */
final class CallEvents {

    /** Named by many events that have nothing to do with each other. */
    private static final Set<String> SHARED = Set.of("businessId", "staffId", "serviceId");

    private final Supplier<List<Heard>> log;
    private final Set<String> seeds;

    /**
     * The events of a call.
     *
     * @param log all that happened so far
     * @param seeds the CallSid and the caller's number
     */
    CallEvents(Supplier<List<Heard>> log, Set<String> seeds) {
        this.log = log;
        this.seeds = Set.copyOf(seeds);
    }

    List<Heard> all() {
        var everything = log.get();
        var left = new ArrayList<>(everything);
        var known = new HashSet<>(seeds);
        var related = new HashSet<Heard>();
        boolean grew = true;
        while (grew) {
            grew = left.removeIf(event -> belongs(event, known) && related.add(event));
        }
        return everything.stream().filter(related::contains).toList();
    }

    List<Heard> of(String topic) {
        return all().stream().filter(event -> event.topic().equals(topic)).toList();
    }

    Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        all().forEach(event -> counts.merge(event.topic(), 1, Integer::sum));
        return counts;
    }

    /** Whether an event belongs to the call; what it names belongs to the call, too. */
    private static boolean belongs(Heard event, Set<String> known) {
        var named = new HashSet<String>();
        var identifiers = new HashSet<String>();
        texts("", event.content(), (name, text) -> {
            if (!SHARED.contains(name)) {
                named.add(text);
            }
            if (name.endsWith("Id") && !SHARED.contains(name)) {
                identifiers.add(text);
            }
        });
        var cause = event.headers().getOrDefault("ce_causationid", "");
        if (!known.contains(cause) && named.stream().noneMatch(known::contains)) {
            return false;
        }
        known.addAll(identifiers);
        known.add(event.headers().getOrDefault("ce_id", event.key()));
        return true;
    }

    private static void texts(String name, JsonNode node, BiConsumer<String, String> found) {
        if (node.isString()) {
            found.accept(name, node.asString());
        }
        Consumer<JsonNode> inner = child -> texts(name, child, found);
        if (node.isArray()) {
            node.forEach(inner);
        }
        node.properties().forEach(property -> texts(property.getKey(), property.getValue(), found));
    }
}
