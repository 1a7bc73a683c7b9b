/**
 * Consumes events: each has its effect once, in the tenancy of its business. {@link io.moked.chassis.inbox.ListensTo} is all a feature implements.
 */
@NullMarked
package io.moked.chassis.inbox;

import org.jspecify.annotations.NullMarked;
