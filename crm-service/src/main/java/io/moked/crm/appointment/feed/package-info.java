/** The appointments of a member of staff as an iCalendar feed (RFC 5545), under a link that nobody can guess and that can be revoked. It says who comes for what, and no phone number. */
@NullMarked
package io.moked.crm.appointment.feed;

import org.jspecify.annotations.NullMarked;
