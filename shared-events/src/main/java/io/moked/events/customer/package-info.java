/** The customers of a business. */
@NullMarked
package io.moked.events.customer;

import org.jspecify.annotations.NullMarked;
