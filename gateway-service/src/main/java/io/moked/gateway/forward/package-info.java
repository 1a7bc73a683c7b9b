/** Requests of people and integrators, forwarded to the service that owns what they are about. */
@NullMarked
package io.moked.gateway.forward;

import org.jspecify.annotations.NullMarked;
