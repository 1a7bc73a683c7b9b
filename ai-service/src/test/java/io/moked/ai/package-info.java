/** The service as the others know it: events in, events out, vendors over the wire. */
@NullMarked
package io.moked.ai;

import org.jspecify.annotations.NullMarked;
