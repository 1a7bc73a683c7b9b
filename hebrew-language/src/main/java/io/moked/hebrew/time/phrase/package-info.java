/**
 * Puts days, hours and lengths together into mentions, from left to right, and takes back what the speaker took back.
 */
@NullMarked
package io.moked.hebrew.time.phrase;

import org.jspecify.annotations.NullMarked;
