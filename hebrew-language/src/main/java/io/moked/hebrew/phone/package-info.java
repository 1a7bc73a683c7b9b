/** Phone numbers, spoken and written. */
@NullMarked
package io.moked.hebrew.phone;

import org.jspecify.annotations.NullMarked;
