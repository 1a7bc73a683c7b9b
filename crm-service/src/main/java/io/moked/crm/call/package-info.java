/**
 * The calls, as the desk lists them: whose, when, how they ended, what came of them, what was recorded. Reacts to
 * {@code call.received}, {@code call.completed}, {@code recording.stored} and {@code recording.deleted}, in any order.
 */
@NullMarked
package io.moked.crm.call;

import org.jspecify.annotations.NullMarked;
