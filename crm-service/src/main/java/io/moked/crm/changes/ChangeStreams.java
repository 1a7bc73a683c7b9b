package io.moked.crm.changes;

import io.moked.chassis.notification.Notifications;
import io.moked.events.BusinessId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The open streams of this instance, by business. One connection listens for all of them. When it was lost, changes may
 * have been missed, so all streams end and the pages connect again.
 */
@Component
class ChangeStreams {

    /** Of one business on one instance; an office has fewer pages open. */
    static final int MOST_OF_A_BUSINESS = 100;

    private final ConcurrentMap<BusinessId, Set<ChangeStream>> streams = new ConcurrentHashMap<>();
    private final JsonMapper json;

    ChangeStreams(Notifications notifications, JsonMapper json) {
        this.json = json;
        notifications.subscribe("change", this::tell);
    }

    /** Opens a stream, unless the business has too many. */
    Optional<ChangeStream> open(BusinessId business) {
        var stream = new ChangeStream(json);
        var all = streams.compute(business, (id, open) -> {
            var set = open == null ? ConcurrentHashMap.<ChangeStream>newKeySet() : open;
            if (set.size() < MOST_OF_A_BUSINESS) {
                set.add(stream);
            }
            return set;
        });
        return all.contains(stream) ? Optional.of(stream) : Optional.empty();
    }

    void close(BusinessId business, ChangeStream stream) {
        streams.computeIfPresent(business, (id, open) -> {
            open.remove(stream);
            return open.isEmpty() ? null : open;
        });
    }

    private void tell(String notification) {
        if (notification.isEmpty()) {
            endAll();
        } else if (!streams.isEmpty()) {
            var told = Change.Told.of(notification);
            streams.getOrDefault(told.business(), Set.of()).forEach(stream -> stream.tell(told.change()));
        }
    }

    @EventListener(ContextClosedEvent.class)
    void endAll() {
        streams.values().forEach(open -> open.forEach(ChangeStream::end));
    }
}
