/** The business as its calls need it. */
@NullMarked
package io.moked.events.business;

import org.jspecify.annotations.NullMarked;
