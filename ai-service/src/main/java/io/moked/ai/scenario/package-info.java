/** Conversations of a business that went wrong, kept as what the caller said and what is expected. Emits nothing; forgets on {@code customer.erased}. */
@NullMarked
package io.moked.ai.scenario;

import org.jspecify.annotations.NullMarked;
