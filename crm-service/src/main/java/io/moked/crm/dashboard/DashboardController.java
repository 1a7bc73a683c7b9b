package io.moked.crm.dashboard;

import io.moked.crm.appointment.AppointmentList;
import io.moked.crm.business.StaffAccounts;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.call.CallList;
import io.moked.crm.lead.LeadCounts;
import io.moked.crm.task.TaskList;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gathers the dashboard. */
@RestController
class DashboardController {

    private static final int MOST = 10;
    private static final int MOST_LIVE = 50;

    private final CallList calls;
    private final AppointmentList appointments;
    private final TaskList tasks;
    private final LeadCounts leads;
    private final StaffAccounts staff;
    private final Looks looks;
    private final JdbcClient jdbc;
    private final Clock clock;

    DashboardController(
            CallList calls,
            AppointmentList appointments,
            TaskList tasks,
            LeadCounts leads,
            StaffAccounts staff,
            Looks looks,
            JdbcClient jdbc,
            Clock clock) {
        this.leads = leads;
        this.staff = staff;
        this.looks = looks;
        this.calls = calls;
        this.appointments = appointments;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The dashboard of a business.
     *
     * @param since from when to count; absent for today's beginning in Israel
     * @param sinceLook whether to count from when the asker last looked, if they did
     */
    @GetMapping("/api/v1/businesses/{business}/dashboard")
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    @Transactional(readOnly = true)
    Dashboard getDashboard(
            @PathVariable BusinessId business,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(defaultValue = "false") boolean sinceLook,
            Principal asker) {
        var now = clock.instant();
        var today = IsraelTime.day(IsraelTime.dateOf(now));
        var member = staff.memberOf(business, asker.getName()).orElse(null);
        var look = looks.last(business, asker.getName()).orElse(null);
        var wanted = sinceLook && look != null ? look : since;
        var from = wanted == null ? today.start() : wanted;
        return new Dashboard(
                now,
                from,
                look,
                calls.countSince(business, from),
                appointments.decidedSince(business, from),
                newCustomers(business, from),
                leads.openedSince(business, from),
                tasks.countOpen(business),
                leads.waiting(business),
                calls.live(business, MOST_LIVE),
                calls.newest(business, MOST),
                calls.toReturn(business, MOST),
                calls.countToReturn(business),
                appointments.upcoming(business, now, MOST),
                appointments.within(business, today),
                tasks.next(business, member, MOST),
                member);
    }

    /**
     * Notes that the asker has seen what there was.
     *
     * @param at when what they saw was gathered; absent for now, and never later than that
     */
    @PostMapping("/api/v1/businesses/{business}/dashboard/look")
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void noteLook(
            @PathVariable BusinessId business, @RequestParam(required = false) @Nullable Instant at, Principal asker) {
        var now = clock.instant();
        looks.note(business, asker.getName(), at == null || at.isAfter(now) ? now : at);
    }

    private int newCustomers(BusinessId business, Instant since) {
        return jdbc.sql("""
                select count(*) from customer
                where business_id = ? and created_at >= ? and merged_into is null and erased_at is null""")
                .params(business.value(), Timestamp.from(since))
                .query(Integer.class)
                .single();
    }
}
