/**
 * A type for secrets in settings, which no log, exception or validation message shows.
 */
@NullMarked
package io.moked.chassis.secret;

import org.jspecify.annotations.NullMarked;
