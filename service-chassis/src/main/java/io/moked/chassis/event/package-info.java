/** How an event is written and read: as JSON, in which nothing required may be missing. */
@NullMarked
package io.moked.chassis.event;

import org.jspecify.annotations.NullMarked;
