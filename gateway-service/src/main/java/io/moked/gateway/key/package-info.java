/** Keys with which other software uses the API for one business, within scopes. */
@NullMarked
package io.moked.gateway.key;

import org.jspecify.annotations.NullMarked;
