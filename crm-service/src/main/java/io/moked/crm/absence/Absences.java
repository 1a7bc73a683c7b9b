package io.moked.crm.absence;

import io.moked.crm.appointment.BusySource;
import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is not there when. */
@Repository
class Absences implements BusySource {

    /** A calendar that shows more than that of them is not read any more. */
    static final int MOST = 500;

    private static final String ABSENCES = """
            select b.*, m.name, (
                select count(*) from appointment a
                where a.business_id = b.business_id and a.staff_id = b.staff_id and a.status = 'BOOKED'
                    and a.starts_at < b.ends_at and a.ends_at > b.starts_at) as appointments
            from absence b join staff_member m on m.business_id = b.business_id and m.id = b.staff_id
            where b.business_id = :business and\s""";

    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with a part in a window, earliest first. */
    List<Absence> within(BusinessId business, Period window) {
        return jdbc.sql(ABSENCES + "b.starts_at < :end and b.ends_at > :start order by b.starts_at, b.id limit " + MOST)
                .param("business", business.value())
                .param("start", Timestamp.from(window.start()))
                .param("end", Timestamp.from(window.end()))
                .query(Absences::read)
                .list();
    }

    Optional<Absence> find(BusinessId business, UUID id) {
        return jdbc.sql(ABSENCES + "b.id = :id")
                .param("business", business.value())
                .param("id", id)
                .query(Absences::read)
                .optional();
    }

    /** The same, which nobody else changes until this transaction ends. */
    Optional<Absence> locked(BusinessId business, UUID id) {
        return jdbc.sql("select id from absence where business_id = ? and id = ? for update")
                .params(business.value(), id)
                .query(UUID.class)
                .optional()
                .flatMap(found -> find(business, found));
    }

    void add(BusinessId business, UUID id, StaffId staff, Period time, String note) {
        jdbc.sql("insert into absence (business_id, id, staff_id, starts_at, ends_at, note) values (?, ?, ?, ?, ?, ?)")
                .params(business.value(), id, staff.value(), at(time.start()), at(time.end()), note)
                .update();
    }

    void change(BusinessId business, UUID id, StaffId staff, Period time, String note) {
        jdbc.sql("""
                update absence set staff_id = ?, starts_at = ?, ends_at = ?, note = ?, version = version + 1
                where business_id = ? and id = ?""")
                .params(staff.value(), at(time.start()), at(time.end()), note, business.value(), id)
                .update();
    }

    void remove(BusinessId business, UUID id) {
        jdbc.sql("delete from absence where business_id = ? and id = ?")
                .params(business.value(), id)
                .update();
    }

    private record Away(StaffId staff, Period time) {}

    @Override
    public Map<StaffId, List<Period>> busy(BusinessId business, Period window) {
        return jdbc
                .sql("""
                select staff_id, starts_at, ends_at from absence
                where business_id = ? and starts_at < ? and ends_at > ?""")
                .params(business.value(), at(window.end()), at(window.start()))
                .query((row, number) -> new Away(staff(row), time(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Away::staff, Collectors.mapping(Away::time, Collectors.toUnmodifiableList())));
    }

    @Override
    public boolean isPrivate() {
        return false;
    }

    private static Absence read(ResultSet row, int number) throws SQLException {
        var time = time(row);
        return new Absence(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                staff(row),
                row.getString("name"),
                time.start(),
                time.end(),
                row.getString("note"),
                row.getInt("appointments"));
    }

    private static StaffId staff(ResultSet row) throws SQLException {
        return new StaffId(row.getObject("staff_id", UUID.class));
    }

    private static Period time(ResultSet row) throws SQLException {
        return new Period(
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }

    private static Timestamp at(java.time.Instant moment) {
        return Timestamp.from(moment);
    }
}
