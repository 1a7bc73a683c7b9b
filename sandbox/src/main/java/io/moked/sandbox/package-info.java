/** The outside world on one machine: emulated vendors, simulated callers, and real PostgreSQL and Kafka. No service knows that it exists. */
@NullMarked
package io.moked.sandbox;

import org.jspecify.annotations.NullMarked;
