/** Journeys through all services, faults, and what a stranger can see. */
@NullMarked
package io.moked.system;

import org.jspecify.annotations.NullMarked;
