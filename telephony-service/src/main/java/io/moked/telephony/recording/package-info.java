/**
 * Owns recordings: fetched from the carrier, checked, encrypted, stored, deleted there. Emits {@code recording.stored}, {@code recording.deleted} and the {@code caller.spoke} that a recording leads to.
 */
@NullMarked
package io.moked.telephony.recording;

import org.jspecify.annotations.NullMarked;
