/** Pure functions on Hebrew text: how dates, times and sums are said and written, phone numbers, comparing words. */
@NullMarked
package io.moked.hebrew;

import org.jspecify.annotations.NullMarked;
