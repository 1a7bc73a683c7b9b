/** Turn by turn: a recorded utterance in, an answer to play out. Owns which conversation a call holds, and its turns, answered one after another; reacts to {@code call.received}, {@code caller.spoke} and {@code call.completed}; emits {@code transcript.ready} and {@code reply.ready}. */
@NullMarked
package io.moked.ai.turn;

import org.jspecify.annotations.NullMarked;
