/**
 * Words as the readers of time see them: tokens with the senses of a lexicon, small numbers, and what around them makes them something else than a time.
 */
@NullMarked
package io.moked.hebrew.time.word;

import org.jspecify.annotations.NullMarked;
