package io.moked.crm.call;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.business.BusinessStories;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallCompleted;
import io.moked.events.call.CallId;
import io.moked.events.call.CallReceived;
import io.moked.events.call.RecordingStored;
import io.moked.events.customer.CustomerChanged;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class CallTests {

    private static final PhoneNumber DIALLED = new PhoneNumber("+97237001001");

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    private final BusinessId business = BusinessId.random();
    private final CallId call = CallId.random();
    private final PhoneNumber caller = BusinessStories.anyNumber();

    @Test
    void makesACustomerOfACallerOnce() {
        World.publishAgainAndAgain(probe, rows, received(call, caller));
        probe.publish(received(CallId.random(), caller));
        eventually(() -> assertThat(timeline()).containsExactly("CALL 1", "CALL 1"));
        assertThat(rows.list("select main_phone from customer where business_id = ?", business.value()))
                .containsExactly(caller.e164());
        eventually(() -> assertThat(changes()).singleElement().satisfies(changed -> {
            assertThat(changed.version()).isEqualTo(1);
            assertThat(changed.name()).isNull();
            assertThat(changed.phones()).containsExactly(caller);
        }));
    }

    @Test
    void makesTwoCustomersOfOneCallerOfTwoBusinesses() {
        var other = BusinessId.random();
        probe.publish(received(call, caller));
        probe.publish(new CallReceived(
                CallId.random(), other, "CA2", caller, DIALLED, CallReceived.Answering.ASSISTANT, NOW));
        eventually(() -> assertThat(rows.list("select business_id from customer where main_phone = ?", caller.e164()))
                .containsExactlyInAnyOrder(business.toString(), other.toString()));
    }

    @Test
    void makesNoCustomerOfAWithheldNumber() {
        probe.publish(received(call, null));
        eventually(() -> assertThat(rows.list(
                        "select kind || coalesce(customer_id::text, ' of nobody') from timeline_entry where call_id = ?",
                        call.value()))
                .containsExactly("CALL of nobody"));
        assertThat(rows.list("select id from customer where business_id = ?", business.value()))
                .isEmpty();
    }

    @Test
    void notesTheEndOnceThoughItComesBeforeTheBeginning() {
        World.publishAgainAndAgain(
                probe,
                rows,
                new CallCompleted(call, business, caller, CallCompleted.Ending.COMPLETED, 95, NOW.plusSeconds(100)));
        eventually(() -> assertThat(timeline()).containsExactly("CALL 2"));
        probe.publish(received(call, caller));
        eventually(() -> assertThat(rows.list(
                        "select (at = ?::timestamptz)::text || (details->>'durationSeconds') from timeline_entry"
                                + " where call_id = ?",
                        NOW.toString(),
                        call.value()))
                .containsExactly("true95"));
    }

    @Test
    void givesARecordingToItsCallerWhicheverIsKnownFirst() {
        var early = new RecordingStored(call, business, UUID.randomUUID(), 1, 2300, "audio/wav", NOW);
        var late = new RecordingStored(call, business, UUID.randomUUID(), null, 95_000, "audio/wav", NOW);
        World.publishAgainAndAgain(probe, rows, early);
        eventually(() -> assertThat(rows.list("select kind from timeline_entry where call_id = ?", call.value()))
                .containsExactly("RECORDING"));
        assertThat(timeline()).isEmpty();
        probe.publish(received(call, caller));
        eventually(() -> assertThat(timeline()).containsExactlyInAnyOrder("CALL 1", "RECORDING 1"));
        probe.publish(late);
        eventually(() -> assertThat(timeline()).containsExactlyInAnyOrder("CALL 1", "RECORDING 1", "RECORDING 1"));
    }

    private CallReceived received(CallId id, PhoneNumber from) {
        return new CallReceived(id, business, "CA" + id, from, DIALLED, CallReceived.Answering.ASSISTANT, NOW);
    }

    private List<String> timeline() {
        return rows.list("""
                select kind || ' ' || e.version from timeline_entry e
                join customer_phone p on p.business_id = e.business_id and p.customer_id = e.customer_id
                where p.business_id = ? and p.phone = ? order by at, subject""", business.value(), caller.e164());
    }

    private List<CustomerChanged> changes() {
        return probe.seen(CustomerChanged.class).stream()
                .filter(changed -> changed.businessId().equals(business))
                .toList();
    }
}
