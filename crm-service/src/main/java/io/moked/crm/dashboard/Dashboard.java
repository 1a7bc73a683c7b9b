package io.moked.crm.dashboard;

import io.moked.crm.appointment.AppointmentList;
import io.moked.crm.appointment.AppointmentView;
import io.moked.crm.call.CallList;
import io.moked.crm.call.CallView;
import io.moked.crm.task.TaskView;
import java.time.Instant;
import java.util.List;

/**
 * What happened since some moment, and what is to be done.
 *
 * @param since the moment
 * @param calls how many there were
 * @param appointments how many were booked, moved and cancelled
 * @param newCustomers how many became known
 * @param openTasks how many are open, whenever they were asked for
 * @param liveCalls that go on now
 * @param recentCalls the newest
 * @param upcomingAppointments the next
 * @param tasks the newest that are open
 */
record Dashboard(
        Instant since,
        CallList.Counts calls,
        AppointmentList.Decided appointments,
        int newCustomers,
        int openTasks,
        List<CallView> liveCalls,
        List<CallView> recentCalls,
        List<AppointmentView> upcomingAppointments,
        List<TaskView> tasks) {}
