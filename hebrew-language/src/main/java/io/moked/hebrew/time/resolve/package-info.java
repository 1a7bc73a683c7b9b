/**
 * What mentions mean, seen from a moment and opening hours, and how a proposed time stands to them.
 */
@NullMarked
package io.moked.hebrew.time.resolve;

import org.jspecify.annotations.NullMarked;
