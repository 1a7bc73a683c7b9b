package io.moked.crm.appointment;

import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessObserver;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.Timetable;
import io.moked.crm.task.Noticed;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import io.moked.hebrew.speech.HebrewWriting;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Appointments that stand where the business, as it is from now on, has no place for them: who gives them has left or
 * gives something else, the service is gone, or it is closed then. They go on standing, and become tasks.
 */
@Component
class Stranded implements BusinessObserver {

    /** More than that become one task together. */
    private static final int ONE_BY_ONE = 10;

    private static final String WHY = "לשעות, לצוות או לשירותים של העסק, שהשתנו. צריך להזיז או לבטל ";

    private final JdbcClient jdbc;
    private final Noticed noticed;
    private final Clock clock;

    Stranded(JdbcClient jdbc, Noticed noticed, Clock clock) {
        this.jdbc = jdbc;
        this.noticed = noticed;
        this.clock = clock;
    }

    private record Standing(AppointmentId id, ServiceId service, StaffId staff, Period time) {}

    /** What had no place before stands where people have put it, and is no news. */
    @Override
    public void changed(Business before, Business after) {
        if (before.staff().equals(after.staff())
                && before.services().equals(after.services())
                && before.workplace().equals(after.workplace())) {
            return;
        }
        var stranded = standing(after.id()).stream()
                .filter(one -> hasPlace(one, before) && !hasPlace(one, after))
                .toList();
        if (stranded.size() <= ONE_BY_ONE) {
            stranded.forEach(one -> tell(after.id(), one));
        } else {
            tell(after.id(), stranded);
        }
    }

    private boolean hasPlace(Standing one, Business business) {
        var timetable = new Timetable(business.workplace(), clock.instant());
        return business.service(one.service()).isPresent()
                && business.whoGive(one.service(), one.staff()).stream()
                        .anyMatch(member -> timetable.works(member.diary(List.of()), one.time()));
    }

    private void tell(BusinessId business, Standing one) {
        noticed.tell(
                business,
                Noticed.Thing.about(
                        one.id(),
                        "stranded " + one.id() + " " + one.time().start() + " " + clock.instant(),
                        "התור ב" + written(one) + " לא מתאים עוד " + WHY + "אותו."));
    }

    private void tell(BusinessId business, List<Standing> many) {
        noticed.tell(
                business,
                Noticed.Thing.about(
                        many.getFirst().id(),
                        "stranded " + clock.instant(),
                        many.size() + " תורים, הראשון שבהם ב" + written(many.getFirst()) + ", לא מתאימים עוד " + WHY
                                + "אותם."));
    }

    private static String written(Standing one) {
        return HebrewWriting.dateTime(LocalDateTime.ofInstant(one.time().start(), IsraelTime.ZONE));
    }

    private List<Standing> standing(BusinessId business) {
        return jdbc.sql("""
                select id, service_id, staff_id, starts_at, ends_at from appointment
                where business_id = ? and status = 'BOOKED' and starts_at > ? order by starts_at, id""")
                .params(business.value(), Timestamp.from(clock.instant()))
                .query((row, number) -> new Standing(
                        new AppointmentId(row.getObject("id", UUID.class)),
                        new ServiceId(row.getObject("service_id", UUID.class)),
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        new Period(
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant())))
                .list();
    }
}
