/** What a person of the business should do. Reacts to {@code task.requested}. */
@NullMarked
package io.moked.crm.task;

import org.jspecify.annotations.NullMarked;
