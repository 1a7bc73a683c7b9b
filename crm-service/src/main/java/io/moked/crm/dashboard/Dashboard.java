package io.moked.crm.dashboard;

import io.moked.crm.appointment.AppointmentList;
import io.moked.crm.appointment.AppointmentView;
import io.moked.crm.call.CallList;
import io.moked.crm.call.CallView;
import io.moked.crm.task.TaskView;
import io.moked.events.business.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened since some moment, and what is to be done.
 *
 * @param at when it was gathered
 * @param since the moment
 * @param lastLook when the asker last looked; absent if never
 * @param calls how many there were
 * @param appointments how many were booked, moved and cancelled
 * @param newCustomers how many became known
 * @param newLeads how many were opened
 * @param openTasks how many are open, whenever they were asked for
 * @param leadsWaiting how many open leads have a next step whose time is over, or are in their stage for too long
 * @param liveCalls that go on now
 * @param recentCalls the newest
 * @param callsToReturn the newest of two weeks that reached nobody, from who has not got through since
 * @param callsToReturnCount how many of these there are
 * @param upcomingAppointments the next
 * @param today all appointments of today in Israel that stand or took place, whoever they are with
 * @param tasks the next that wait for the asker, theirs and nobody's, or else everybody's: what is overdue, then what is
 *     for today, then what has time
 * @param staffId who of the staff the asker is; absent if the business does not say
 */
record Dashboard(
        Instant at,
        Instant since,
        @Nullable Instant lastLook,
        CallList.Counts calls,
        AppointmentList.Decided appointments,
        int newCustomers,
        int newLeads,
        int openTasks,
        int leadsWaiting,
        List<CallView> liveCalls,
        List<CallView> recentCalls,
        List<CallView> callsToReturn,
        int callsToReturnCount,
        List<AppointmentView> upcomingAppointments,
        List<AppointmentView> today,
        List<TaskView> tasks,
        @Nullable StaffId staffId) {}
