/** {@code ./moked hebrew}: the library on the command line, one answer for each text. Every kind is a thin adapter. */
@NullMarked
package io.moked.hebrew.command;

import org.jspecify.annotations.NullMarked;
