/** The HTTP server on which the emulated vendors are reached. */
@NullMarked
package io.moked.sandbox.http;

import org.jspecify.annotations.NullMarked;
