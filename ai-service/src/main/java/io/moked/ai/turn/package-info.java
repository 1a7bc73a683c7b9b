/** Turn by turn: a recorded utterance in, an answer to play out. Owns the turns of a call, answered one after another; reacts to {@code call.received} and {@code caller.spoke}; emits {@code transcript.ready} and {@code reply.ready}. */
@NullMarked
package io.moked.ai.turn;

import org.jspecify.annotations.NullMarked;
