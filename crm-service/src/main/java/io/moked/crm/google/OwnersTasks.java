package io.moked.crm.google;

import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import io.moked.crm.task.Noticed;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.StaffId;
import io.moked.hebrew.speech.HebrewWriting;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks for what only a person can decide; one for each thing, however often it is seen. */
@Repository
class OwnersTasks {

    private static final String WHERE = " אפשר להחליט בהגדרות, בלשונית הצוות.";

    private static final String CONFLICT = "conflict ";
    private static final String WITHDRAWN = "withdrawn ";

    private final JdbcClient jdbc;
    private final Noticed noticed;

    OwnersTasks(JdbcClient jdbc, Noticed noticed) {
        this.jdbc = jdbc;
        this.noticed = noticed;
    }

    void aboutWithdrawal(Connection connection) {
        open(
                connection,
                WITHDRAWN + connection.id(),
                null,
                "Google כבר לא נותן גישה ליומן של " + name(connection.business(), connection.staff())
                        + ". צריך לחבר אותו מחדש בהגדרות, בלשונית הצוות.");
    }

    void aboutConflict(Connection connection, UUID conflict, AppointmentId appointment, @Nullable Period theirs) {
        var what = theirs == null
                ? "נמחק תור שאי אפשר לבטל כאן."
                : "הוזז תור אל " + written(theirs.start()) + ", וזה לא אפשרי כאן.";
        open(connection, CONFLICT + conflict, appointment, inCalendarOf(connection) + what + WHERE);
    }

    void aboutTwoChanges(Connection connection, UUID conflict, AppointmentId appointment) {
        open(
                connection,
                CONFLICT + conflict,
                appointment,
                inCalendarOf(connection) + "השתנה תור שהשתנה גם כאן." + WHERE);
    }

    void aboutOverlap(Connection connection, BusyTimes.Overlap overlap) {
        open(
                connection,
                "overlap " + overlap.appointment() + overlap.time().start(),
                overlap.appointment(),
                inCalendarOf(connection) + "נכתב משהו על חשבון תור קיים, "
                        + written(overlap.time().start()) + ".");
    }

    /** It was decided, or there is nothing left to decide. */
    void settleConflict(BusinessId business, UUID conflict) {
        noticed.settle(business, CONFLICT + conflict);
    }

    /** The calendar is connected again, or not to be. */
    void settleWithdrawal(BusinessId business, UUID connection) {
        noticed.settle(business, WITHDRAWN + connection);
    }

    private void open(Connection connection, String key, @Nullable AppointmentId appointment, String text) {
        noticed.tell(connection.business(), Noticed.Thing.about(appointment, key, text));
    }

    private String inCalendarOf(Connection connection) {
        return "ביומן Google של " + name(connection.business(), connection.staff()) + " ";
    }

    private String name(BusinessId business, StaffId staff) {
        return jdbc.sql("select name from staff_member where business_id = ? and id = ?")
                .params(business.value(), staff.value())
                .query(String.class)
                .single();
    }

    private static String written(Instant moment) {
        return HebrewWriting.dateTime(LocalDateTime.ofInstant(moment, IsraelTime.ZONE));
    }
}
