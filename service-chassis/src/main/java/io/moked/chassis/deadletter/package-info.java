/**
 * What becomes of events that cannot be processed, and how an operator replays them.
 */
@NullMarked
package io.moked.chassis.deadletter;

import org.jspecify.annotations.NullMarked;
