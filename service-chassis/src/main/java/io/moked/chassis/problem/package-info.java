/**
 * Failures as RFC 9457 problem details.
 */
@NullMarked
package io.moked.chassis.problem;

import org.jspecify.annotations.NullMarked;
