package io.moked.crm.message;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.business.BusinessStories;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.message.MessageId;
import io.moked.events.message.MessageStatus;
import io.moked.events.message.MessageStatus.Channel;
import io.moked.events.message.MessageStatus.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class MessageStatusTests {

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    private final BusinessId business = BusinessId.random();
    private final MessageId message = MessageId.random();
    private final PhoneNumber customer = BusinessStories.anyNumber();

    @Test
    void showsTheNewestStateInOneEntryThoughAnOlderComesLater() {
        World.publishAgainAndAgain(probe, rows, status(1, State.QUEUED));
        World.publishAgainAndAgain(probe, rows, status(3, State.DELIVERED));
        eventually(() -> assertThat(shown()).containsExactly("DELIVERED 3"));
        probe.publish(status(2, State.SENT));
        var last = MessageId.random();
        probe.publish(
                new MessageStatus(last, 1, business, customer, Channel.SMS, State.UNDELIVERED, "30003", NOW, null));
        probe.publish(status(3, State.DELIVERED));
        eventually(() -> assertThat(
                        rows.list("select details->>'errorCode' from timeline_entry where subject = ?", last.value()))
                .containsExactly("30003"));
        assertThat(shown()).containsExactly("DELIVERED 3");
        assertThat(rows.list("select text from timeline_entry where subject = ?", message.value()))
                .as("the first that were told")
                .containsExactly("התור שלך נקבע, גרסה 1");
    }

    private MessageStatus status(long version, State state) {
        return new MessageStatus(
                message,
                version,
                business,
                customer,
                Channel.WHATSAPP,
                state,
                null,
                NOW.plusSeconds(version),
                version == 3 ? null : "התור שלך נקבע, גרסה " + version);
    }

    private List<String> shown() {
        return rows.list("""
                select (e.details->>'state') || ' ' || e.version from timeline_entry e
                join customer c on c.business_id = e.business_id and c.id = e.customer_id
                where e.subject = ? and c.main_phone = ?""", message.value(), customer.e164());
    }
}
