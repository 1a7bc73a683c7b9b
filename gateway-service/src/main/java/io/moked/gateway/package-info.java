/**
 * The edge: what the world may reach of Moked.
 */
@NullMarked
package io.moked.gateway;

import org.jspecify.annotations.NullMarked;
