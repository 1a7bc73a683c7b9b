/** Logging in and out, and the sessions that follow, which PostgreSQL keeps for every instance. */
@NullMarked
package io.moked.gateway.session;

import org.jspecify.annotations.NullMarked;
