/**
 * What the readers find, before it is seen from a moment: mentions of days, hours and lengths, and their places among the tokens.
 */
@NullMarked
package io.moked.hebrew.time.mention;

import org.jspecify.annotations.NullMarked;
