/** Follows what happens from its cause, across services: the event that caused it, and the distributed trace. */
@NullMarked
package io.moked.chassis.trace;

import org.jspecify.annotations.NullMarked;
