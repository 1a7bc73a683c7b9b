/** Google calendars of the staff, two ways: our appointments are events there, edits of these come back as moves and cancellations, and whatever else is there only takes time. Observes appointments and is a source of busy times; opens tasks for what a person has to decide. */
@NullMarked
package io.moked.crm.google;

import org.jspecify.annotations.NullMarked;
