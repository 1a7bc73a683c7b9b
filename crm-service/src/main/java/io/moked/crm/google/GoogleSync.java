package io.moked.crm.google;

import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;

/**
 * Work: make a calendar and our appointments equal.
 *
 * @param business whose member of staff
 * @param staff whose calendar
 * @param turn names this time
 */
record GoogleSync(BusinessId business, StaffId staff, String turn) {}
