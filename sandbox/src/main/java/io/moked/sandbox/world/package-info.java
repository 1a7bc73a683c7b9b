/**
 * The whole product on one machine: PostgreSQL, Kafka, the emulated vendors and the six services, each service a process
 * of its own that ends with this one.
 */
@NullMarked
package io.moked.sandbox.world;

import org.jspecify.annotations.NullMarked;
