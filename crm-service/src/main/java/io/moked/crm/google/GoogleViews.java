package io.moked.crm.google;

import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.StaffId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people read of the calendars. */
@Repository
class GoogleViews {

    private final JdbcClient jdbc;
    private final GoogleOAuth oauth;
    private final Connections connections;
    private final BusyTimes busy;

    GoogleViews(JdbcClient jdbc, GoogleOAuth oauth, Connections connections, BusyTimes busy) {
        this.jdbc = jdbc;
        this.oauth = oauth;
        this.connections = connections;
        this.busy = busy;
    }

    GoogleView of(BusinessId business) {
        var here = connections.of(business).stream()
                .filter(one -> one.state() != Connection.State.LEAVING)
                .toList();
        return new GoogleView(
                oauth.isSetUp(),
                here.stream().map(GoogleViews::view).toList(),
                conflicts(business),
                here.stream().flatMap(one -> overlaps(one)).toList());
    }

    private static GoogleView.CalendarView view(Connection connection) {
        return new GoogleView.CalendarView(
                connection.staff(),
                connection.state() == Connection.State.CONNECTED
                        ? GoogleView.State.CONNECTED
                        : GoogleView.State.WITHDRAWN,
                connection.account(),
                connection.syncedAt());
    }

    private Stream<GoogleView.OverlapView> overlaps(Connection connection) {
        return busy.overlaps(connection.business(), connection.staff()).stream()
                .map(overlap -> new GoogleView.OverlapView(
                        connection.staff(),
                        overlap.appointment(),
                        overlap.time().start(),
                        overlap.time().end()));
    }

    private List<GoogleView.ConflictView> conflicts(BusinessId business) {
        return jdbc.sql("""
                select x.*, a.starts_at as ours_from, a.ends_at as ours_to, c.name from google_conflict x
                join appointment a on a.business_id = x.business_id and a.id = x.appointment_id
                left join customer c on c.business_id = a.business_id and c.id = a.customer_id
                where x.business_id = ? and x.resolved_at is null order by x.noted_at, x.id""")
                .params(business.value())
                .query((row, number) -> new GoogleView.ConflictView(
                        row.getObject("id", UUID.class),
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        new AppointmentId(row.getObject("appointment_id", UUID.class)),
                        row.getString("name"),
                        Conflicts.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("ours_from").toInstant(),
                        row.getTimestamp("ours_to").toInstant(),
                        Connections.instant(row, "starts_at"),
                        Connections.instant(row, "ends_at")))
                .list();
    }
}
