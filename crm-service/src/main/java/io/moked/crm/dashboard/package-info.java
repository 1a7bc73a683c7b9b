/** What a business sees first in the morning: calls, appointments, new customers and tasks since some moment. */
@NullMarked
package io.moked.crm.dashboard;

import org.jspecify.annotations.NullMarked;
