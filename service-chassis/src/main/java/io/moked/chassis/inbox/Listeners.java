package io.moked.chassis.inbox;

import io.moked.events.Event;
import io.moked.events.EventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.GenericTypeResolver;
import org.springframework.stereotype.Component;

/** The listeners of this service by the topic they listen to. */
@Component
class Listeners {

    /** All that listens to one topic. */
    record Subscription(Class<? extends Event> type, List<ListensTo<Event>> listeners) {}

    private final Map<String, Subscription> byTopic = new LinkedHashMap<>();

    @SuppressWarnings("unchecked")
    Listeners(List<ListensTo<? extends Event>> beans) {
        for (var bean : beans) {
            var type = (Class<? extends Event>)
                    GenericTypeResolver.resolveTypeArgument(AopUtils.getTargetClass(bean), ListensTo.class);
            var topic = java.util.Objects.requireNonNull(type)
                    .getAnnotation(EventType.class)
                    .topic();
            byTopic.computeIfAbsent(topic, name -> new Subscription(type, new ArrayList<>()))
                    .listeners()
                    .add((ListensTo<Event>) bean);
        }
    }

    Set<String> topics() {
        return byTopic.keySet();
    }

    Optional<Subscription> to(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }
}
