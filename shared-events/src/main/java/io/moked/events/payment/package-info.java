/** Money asked for and received. */
@NullMarked
package io.moked.events.payment;

import org.jspecify.annotations.NullMarked;
