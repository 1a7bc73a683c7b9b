/** How every vendor is called: within a time limit, behind a circuit breaker, and never beyond the budget of a turn. */
@NullMarked
package io.moked.ai.vendor;

import org.jspecify.annotations.NullMarked;
