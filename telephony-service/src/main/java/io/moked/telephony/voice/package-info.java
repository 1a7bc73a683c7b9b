/**
 * Owns the turns of a call: takes each once, holds the carrier's webhook until the reply is there, and says the same to the same question. Emits {@code caller.spoke}, reacts to {@code reply.ready}.
 */
@NullMarked
package io.moked.telephony.voice;

import org.jspecify.annotations.NullMarked;
