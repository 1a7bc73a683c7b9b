package io.moked.crm.google;

import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import io.moked.hebrew.speech.HebrewWriting;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
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

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnersTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void aboutWithdrawal(Connection connection) {
        open(
                connection,
                "withdrawn " + connection.id(),
                "Google כבר לא נותן גישה ליומן של " + name(connection.business(), connection.staff())
                        + ". צריך לחבר אותו מחדש בהגדרות, בלשונית הצוות.");
    }

    void aboutConflict(Connection connection, UUID conflict, @Nullable Period theirs) {
        var what = theirs == null
                ? "נמחק תור שאי אפשר לבטל כאן."
                : "הוזז תור אל " + written(theirs.start()) + ", וזה לא אפשרי כאן.";
        open(connection, "conflict " + conflict, inCalendarOf(connection) + what + WHERE);
    }

    void aboutTwoChanges(Connection connection, UUID conflict) {
        open(connection, "conflict " + conflict, inCalendarOf(connection) + "השתנה תור שהשתנה גם כאן." + WHERE);
    }

    void aboutOverlap(Connection connection, BusyTimes.Overlap overlap) {
        open(
                connection,
                "overlap " + overlap.appointment() + overlap.time().start(),
                inCalendarOf(connection) + "נכתב משהו על חשבון תור קיים, "
                        + written(overlap.time().start()) + ".");
    }

    private void open(Connection connection, String about, String text) {
        var request = UUID.nameUUIDFromBytes((connection.business() + about).getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                insert into task (business_id, id, request_id, kind, text, requested_at)
                values (?, ?, ?, 'NOTICED', ?, ?)
                on conflict (business_id, request_id) do nothing""")
                .params(
                        connection.business().value(),
                        UUID.randomUUID(),
                        request,
                        text,
                        Timestamp.from(clock.instant()))
                .update();
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
