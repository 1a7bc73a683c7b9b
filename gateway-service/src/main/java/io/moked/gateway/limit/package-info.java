/** How often the API may be asked. */
@NullMarked
package io.moked.gateway.limit;

import org.jspecify.annotations.NullMarked;
