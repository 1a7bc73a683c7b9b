package io.moked.crm.appointment;

import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.appointment.AppointmentRejected.Reason;
import java.sql.Timestamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@CrmTest
class BufferTests {

    @Autowired
    EventProbe probe;

    @Autowired
    BusinessStories stories;

    @Autowired
    World.Rows rows;

    private Business clinic;
    private Wishes wishes;

    @BeforeEach
    void bookARootCanal() {
        clinic = stories.open(BusinessStories.describeClinicWithBuffers(15));
        wishes = new Wishes(clinic, probe);
        var first = wishes.rootCanal("2026-09-02T09:45");
        probe.publish(first);
        assertThat(wishes.booked(first).endsAt()).isEqualTo(israel("2026-09-02T11:15"));
    }

    @Test
    void keepsItsTimeAfterAnAppointment() {
        var tooEarly = wishes.rootCanal("2026-09-02T11:15");
        probe.publish(tooEarly);
        assertThat(wishes.rejected(tooEarly).reason()).isEqualTo(Reason.SLOT_TAKEN);
        var inTime = wishes.rootCanal("2026-09-02T11:30");
        probe.publish(inTime);
        wishes.booked(inTime);
    }

    @Test
    void needsItsTimeBeforeTheNextAppointment() {
        var tooLate = wishes.rootCanal("2026-09-02T08:15");
        probe.publish(tooLate);
        assertThat(wishes.rejected(tooLate).reason()).isEqualTo(Reason.SLOT_TAKEN);
        var inTime = wishes.rootCanal("2026-09-02T08:00");
        probe.publish(inTime);
        wishes.booked(inTime);
    }

    @Test
    void isKeptByTheDatabaseToo() {
        assertThatThrownBy(() -> rows.inAll(() -> rows.jdbc()
                        .sql("""
                                insert into appointment (business_id, id, customer_id, staff_id, service_id, starts_at,
                                    ends_at, blocked_until, status, changed_at)
                                select business_id, gen_random_uuid(), customer_id, staff_id, service_id, ends_at,
                                    ?, ?, status, changed_at
                                from appointment where business_id = ?""")
                        .params(
                                Timestamp.from(israel("2026-09-02T12:00")),
                                Timestamp.from(israel("2026-09-02T12:00")),
                                clinic.id().value())
                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining("appointments_of_one_do_not_overlap");
    }
}
