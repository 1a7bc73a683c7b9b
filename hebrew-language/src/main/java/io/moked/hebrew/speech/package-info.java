/**
 * How dates, times, sums and whole texts are said, and how they are written in messages. A text is read by one reader for
 * each kind of thing, asked in turn at each token; what none of them knows stays as it is written.
 */
@NullMarked
package io.moked.hebrew.speech;

import org.jspecify.annotations.NullMarked;
