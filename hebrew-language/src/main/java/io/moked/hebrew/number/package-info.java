/** Numbers to words and words to numbers, ordinals, percentages; sums of money; identity, company and house numbers. */
@NullMarked
package io.moked.hebrew.number;

import org.jspecify.annotations.NullMarked;
