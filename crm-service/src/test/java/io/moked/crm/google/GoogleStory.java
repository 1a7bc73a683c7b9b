package io.moked.crm.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.appointment.DeskCalendar;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.Period;
import io.moked.crm.customer.Customers;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.StaffId;
import io.moked.sandbox.google.calendar.GoogleCalendar;
import io.moked.sandbox.google.calendar.GoogleCalendars;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** A clinic of which Michal and Yoav can connect their calendars. */
@CrmTest
@Import(GoogleWorld.Time.class)
abstract class GoogleStory {

    static final GoogleCalendars GOOGLE = GoogleWorld.GOOGLE;
    static final DeskCalendar.Manner AT_THE_DESK = new DeskCalendar.Manner(DeskCalendar.Source.DESK, true, true);

    @LocalServerPort
    int port;

    @Autowired
    BusinessStories stories;

    @Autowired
    World.Rows rows;

    @Autowired
    DeskCalendar calendar;

    @Autowired
    Customers customers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Polling polling;

    @Autowired
    BusyTimes busy;

    @Autowired
    JdbcClient jdbc;

    Business clinic;
    StaffMember michal;
    StaffMember yoav;
    Desk owner;

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry registry) {
        GoogleWorld.settings(registry);
    }

    @BeforeEach
    void openTheClinic() {
        GoogleWorld.serve(port);
        GoogleWorld.CLOCK.reset();
        clinic = stories.clinic();
        michal = clinic.staff().getFirst();
        yoav = clinic.staff().getLast();
        owner = Desk.owner(port, clinic.id());
    }

    /** As somebody at the desk, who is asked to do it again where two waited for each other. */
    <T> T here(Supplier<T> action) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Tenancy.as(clinic.id(), () -> transaction.execute(status -> action.get()));
            } catch (PessimisticLockingFailureException e) {
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    static String email(StaffMember member) {
        return "staff-" + member.id() + "@clinic.test";
    }

    GoogleCalendar google(StaffMember member) {
        return GOOGLE.calendar(email(member));
    }

    URI consented(StaffMember member, String answer) throws Exception {
        return consented(member, email(member), answer);
    }

    URI consented(StaffMember member, String account, String answer) throws Exception {
        var begun = owner.post("/google-calendar/consents", "{\"staff\":\"" + member.id() + "\"}");
        assertThat(begun.status()).isEqualTo(200);
        return GoogleWorld.answer(URI.create(begun.at("/url").asString()), account, answer);
    }

    static String query(URI address, String name) {
        return String.valueOf(
                UriComponentsBuilder.fromUri(address).build().getQueryParams().getFirst(name));
    }

    Desk.Answer finish(URI back) {
        return owner.post(
                "/google-calendar/connections",
                "{\"state\":\"" + query(back, "state") + "\",\"code\":\""
                        + java.net.URLDecoder.decode(query(back, "code"), java.nio.charset.StandardCharsets.UTF_8)
                        + "\"}");
    }

    void connect(StaffMember member) throws Exception {
        assertThat(finish(consented(member, "allow")).status()).isEqualTo(200);
        quiet();
    }

    AppointmentId book(StaffMember member, Instant start, Duration length) {
        var answer = tryToBook(member, start, length);
        assertThat(answer).isInstanceOf(DeskCalendar.Answer.Done.class);
        return ((DeskCalendar.Answer.Done) answer).appointment();
    }

    DeskCalendar.Answer tryToBook(StaffMember member, Instant start, Duration length) {
        return here(() -> {
            var customer = customers.introduced(clinic.id(), BusinessStories.anyNumber(), "דנה כהן");
            return calendar.book(
                    clinic.id(),
                    new DeskCalendar.Wish(
                            customer.id(),
                            clinic.services().getFirst().serviceId(),
                            member.id(),
                            null,
                            Period.from(start, length),
                            ""),
                    AT_THE_DESK);
        });
    }

    DeskCalendar.Answer move(AppointmentId appointment, Instant start, Duration length, StaffId staff) {
        var change = new DeskCalendar.Change(Period.from(start, length), null, staff, null);
        return here(() -> calendar.move(clinic.id(), appointment, change, AT_THE_DESK));
    }

    DeskCalendar.Answer cancel(AppointmentId appointment) {
        return here(() -> calendar.cancel(clinic.id(), appointment, AT_THE_DESK));
    }

    /** Until nothing is left to do about Google. */
    void quiet() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(20))
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> assertThat(rows.list(
                                "select kind || ' ' || attempt || ' ' || coalesce(failure, '') from work where business_id = ? and done_at is null and failed_at is null",
                                clinic.id().value()))
                        .isEmpty());
    }

    /** The calendar is asked, as it is from time to time, and all of it is done. */
    void poll() {
        GoogleWorld.CLOCK.pass(Duration.ofMinutes(6));
        polling.poll();
        quiet();
    }

    /** The event that an appointment has in somebody's calendar. */
    String eventOf(AppointmentId appointment, StaffMember member) {
        return rows.list(
                        "select event_id from google_event where appointment_id = ? and staff_id = ?",
                        appointment.value(),
                        member.id().value())
                .getFirst();
    }

    List<Period> busyOf(StaffMember member) {
        return here(() -> busy.busy(clinic.id(), new Period(Instant.EPOCH, Instant.parse("2099-01-01T00:00:00Z")))
                .getOrDefault(member.id(), List.of()));
    }

    Period timeOf(AppointmentId appointment) {
        return new Period(
                Instant.parse(moment("starts_at", appointment.value())),
                Instant.parse(moment("ends_at", appointment.value())));
    }

    private String moment(String column, UUID appointment) {
        return rows.list(
                        "select to_char(" + column
                                + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from appointment where id = ?",
                        appointment)
                .getFirst();
    }
}
