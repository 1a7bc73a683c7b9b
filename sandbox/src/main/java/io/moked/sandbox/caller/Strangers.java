package io.moked.sandbox.caller;

import io.moked.sandbox.caller.BusinessFile.Offer;
import io.moked.sandbox.caller.BusinessFile.Staff;
import io.moked.sandbox.caller.Calendar.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Other customers, who want appointments too: as an event like any other, written without a class of the product. */
final class Strangers {

    private static final String TOPIC = "appointment.extracted";

    private final String bootstrapServers;

    Strangers(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    void book(BusinessFile business, Offer service, Staff member, Moment moment) throws InterruptedException {
        var request = UUID.randomUUID().toString();
        var event = Map.of(
                "requestId", request,
                "businessId", business.id(),
                "conversationId", UUID.randomUUID(),
                "customerPhone", PhoneNumbers.fresh(),
                "customerName", "לקוח אחר",
                "serviceId", service.id(),
                "staffId", member.id(),
                "startsAt", moment.instant().toString(),
                "words", "תור כמו תמיד",
                "extractedAt", Instant.now().toString());
        var headers = List.<Header>of(
                header("ce_specversion", "1.0"),
                header("ce_id", UUID.randomUUID().toString()),
                header("ce_type", TOPIC + ".v1"),
                header("ce_source", "/simulated-caller"),
                header("ce_time", Instant.now().toString()),
                header("ce_businessid", business.id().toString()),
                header("content-type", "application/json"));
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(
                            TOPIC, null, request, JsonMapper.shared().writeValueAsString(event), headers))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a stranger's wish", e);
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
