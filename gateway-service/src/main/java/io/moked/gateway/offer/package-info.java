/** The way of people who wait to what was offered to them, which is found by an address nobody can guess. */
@NullMarked
package io.moked.gateway.offer;

import org.jspecify.annotations.NullMarked;
