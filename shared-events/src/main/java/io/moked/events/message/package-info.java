/** Text messages asked for and on their way. */
@NullMarked
package io.moked.events.message;

import org.jspecify.annotations.NullMarked;
