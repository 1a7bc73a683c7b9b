/** What the model may have done. Checks every call as if a stranger had sent it and owns the wishes. Emits {@code appointment.extracted}, {@code appointment.change-requested}, {@code task.requested} and, when a decision comes after the caller was told to wait for it, {@code message.requested}; reacts to the calendar's decisions. In a trial none of it: the rehearsal decides. */
@NullMarked
package io.moked.ai.tools;

import org.jspecify.annotations.NullMarked;
