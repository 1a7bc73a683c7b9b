/** What a person should do. */
@NullMarked
package io.moked.events.task;

import org.jspecify.annotations.NullMarked;
