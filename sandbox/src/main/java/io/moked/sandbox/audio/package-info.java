/**
 * Audio that carries its words: telephone speech with its text in-band as a low-rate data signal, so that what was
 * clipped, dropped or distorted on the way is a failing checksum and not an opinion.
 */
@NullMarked
package io.moked.sandbox.audio;

import org.jspecify.annotations.NullMarked;
