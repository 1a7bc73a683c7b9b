/** Holds conversations in Hebrew: hears, thinks with tools, speaks, and sums up. */
@NullMarked
package io.moked.ai;

import org.jspecify.annotations.NullMarked;
