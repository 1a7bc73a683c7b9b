/**
 * Hours and lengths without words: the dial, the parts of the day, nightfall, amounts of time.
 */
@NullMarked
package io.moked.hebrew.time.clock;

import org.jspecify.annotations.NullMarked;
