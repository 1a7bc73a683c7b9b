package io.moked.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.world.EventLog.Heard;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeTests {

    @Test
    void tellsOfEachThingItsNewestVersionAndCountsEveryEvent() {
        var table = Outcome.of(List.of(
                heard("customer.changed", "c", "{'version':2,'name':'דנה','phones':['+972501234567']}"),
                heard("customer.changed", "c", "{'version':1,'phones':['+972501234567']}"),
                heard(
                        "appointment.booked",
                        "a",
                        "{'version':1,'serviceName':'ניקוי אבנית','staffName':'שירה','startsAt':'2026-11-24T08:00:00Z'}"),
                heard("message.status", "m", "{'version':1,'channel':'WHATSAPP','to':'+972501234567','state':'SENT'}"),
                heard(
                        "message.status",
                        "m",
                        "{'version':2,'channel':'WHATSAPP','to':'+972501234567','state':'DELIVERED'}")));

        assertThat(table.text().lines().map(String::strip))
                .containsExactly(
                        "customer             דנה, +972501234567",
                        "appointment.booked   ניקוי אבנית, שירה, יום שלישי 24.11.2026 10:00",
                        "message              WHATSAPP to +972501234567: DELIVERED",
                        "events                  1  appointment.booked",
                        "2  customer.changed",
                        "2  message.status");
    }

    private static Heard heard(String topic, String key, String json) {
        return new Heard(topic, key, Map.of(), json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
