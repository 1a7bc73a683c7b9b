/**
 * Short-lived signed tokens between services, and the tenancy that follows from them.
 */
@NullMarked
package io.moked.chassis.token;

import org.jspecify.annotations.NullMarked;
