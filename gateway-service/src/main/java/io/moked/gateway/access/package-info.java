/** Who is let in where: one chain of filters for what proves itself, one for people, one for the pages. */
@NullMarked
package io.moked.gateway.access;

import org.jspecify.annotations.NullMarked;
