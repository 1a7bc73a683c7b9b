/**
 * Starts the whole product on one machine: PostgreSQL, Kafka, the emulated vendors and the six services, each service as
 * a process of its own that ends with this one. Also the command line, which does nothing a test cannot do through
 * {@link io.moked.sandbox.launch.World}.
 */
@NullMarked
package io.moked.sandbox.launch;

import org.jspecify.annotations.NullMarked;
