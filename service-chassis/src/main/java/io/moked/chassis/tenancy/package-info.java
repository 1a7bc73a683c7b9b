/**
 * Keeps businesses apart: each transaction tells PostgreSQL whose rows it may see, and row level security does the rest.
 */
@NullMarked
package io.moked.chassis.tenancy;

import org.jspecify.annotations.NullMarked;
