/**
 * Reads lengths of time and distances from now: {@code שעה וחצי}, {@code בעוד יומיים}, {@code שבוע שבועיים}.
 */
@NullMarked
package io.moked.hebrew.time.length;

import org.jspecify.annotations.NullMarked;
