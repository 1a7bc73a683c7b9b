/** Real PostgreSQL and Kafka, embedded. */
@NullMarked
package io.moked.sandbox.infrastructure;

import org.jspecify.annotations.NullMarked;
