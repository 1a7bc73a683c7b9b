package io.moked.crm.google;

import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import java.util.UUID;

/**
 * Work: tell Google that a calendar is disconnected.
 *
 * @param business whose member of staff
 * @param staff whose calendar
 * @param connection which connection of theirs
 */
record GoogleLeave(BusinessId business, StaffId staff, UUID connection) {}
