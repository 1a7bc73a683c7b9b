package io.moked.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentCancelled;
import io.moked.events.appointment.AppointmentChangeRequested;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.appointment.AppointmentMoved;
import io.moked.events.appointment.AppointmentRejected;
import io.moked.events.business.BusinessChanged;
import io.moked.events.call.CallCompleted;
import io.moked.events.call.CallReceived;
import io.moked.events.call.CallerSpoke;
import io.moked.events.call.PromptPrepared;
import io.moked.events.call.RecordingDeleted;
import io.moked.events.call.RecordingStored;
import io.moked.events.call.ReplyReady;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.conversation.TranscriptReady;
import io.moked.events.customer.CustomerChanged;
import io.moked.events.customer.CustomerErased;
import io.moked.events.message.MessageRequested;
import io.moked.events.message.MessageStatus;
import io.moked.events.payment.PaymentCompleted;
import io.moked.events.payment.PaymentRequested;
import io.moked.events.task.TaskRequested;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every event there is, for those who publish and subscribe in Java: which record belongs to which topic, under which
 * CloudEvents type it travels, and the JSON Schema it keeps to.
 */
public final class EventCatalog {

    private static final String VERSION = ".v1";

    private static final List<Class<? extends Event>> EVENTS = List.of(
            CallReceived.class,
            CallCompleted.class,
            RecordingStored.class,
            RecordingDeleted.class,
            CallerSpoke.class,
            ReplyReady.class,
            PromptPrepared.class,
            TranscriptReady.class,
            ConversationSummarized.class,
            AppointmentExtracted.class,
            AppointmentChangeRequested.class,
            AppointmentBooked.class,
            AppointmentMoved.class,
            AppointmentCancelled.class,
            AppointmentRejected.class,
            TaskRequested.class,
            PaymentRequested.class,
            PaymentCompleted.class,
            MessageRequested.class,
            MessageStatus.class,
            BusinessChanged.class,
            CustomerChanged.class,
            CustomerErased.class);

    private static final Map<String, Class<? extends Event>> BY_TOPIC =
            EVENTS.stream().collect(toUnmodifiableMap(EventCatalog::topicOf, Function.identity()));

    private static final Map<String, Class<? extends Event>> BY_TYPE =
            EVENTS.stream().collect(toUnmodifiableMap(EventCatalog::typeOf, Function.identity()));

    private EventCatalog() {}

    /** All events, in the order of a call's story. */
    public static List<Class<? extends Event>> all() {
        return EVENTS;
    }

    /** The event of a Kafka topic such as {@code call.received}; empty for a topic that is none of ours. */
    public static Optional<Class<? extends Event>> ofTopic(String topic) {
        return Optional.ofNullable(BY_TOPIC.get(topic));
    }

    /** The event of a CloudEvents type such as {@code call.received.v1}; empty for a type or version not known here. */
    public static Optional<Class<? extends Event>> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /**
     * What a subscriber has to know beside the fields.
     *
     * @throws IllegalArgumentException if the class does not carry {@link EventType}
     */
    public static EventType describe(Class<? extends Event> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventType");
        }
        return type;
    }

    /** The Kafka topic of an event. */
    public static String topicOf(Class<? extends Event> event) {
        return describe(event).topic();
    }

    /** The CloudEvents type of an event: the topic and the version of its fields. */
    public static String typeOf(Class<? extends Event> event) {
        return topicOf(event) + VERSION;
    }

    /** The JSON Schema (2020-12) of an event, as text. */
    public static String schemaOf(Class<? extends Event> event) {
        String resource = "/schemas/" + typeOf(event) + ".json";
        try (InputStream schema = EventCatalog.class.getResourceAsStream(resource)) {
            if (schema == null) {
                throw new IllegalArgumentException("no schema " + resource);
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
