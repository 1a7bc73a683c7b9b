/** Whose call it was. Reacts to {@code call.received}, {@code call.completed} and {@code recording.stored}, in any order. */
@NullMarked
package io.moked.crm.call;

import org.jspecify.annotations.NullMarked;
