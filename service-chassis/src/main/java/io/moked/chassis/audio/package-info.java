/**
 * What the services that own audio share: addresses under {@code /audio} that nobody can guess, and the files found there.
 */
@NullMarked
package io.moked.chassis.audio;

import org.jspecify.annotations.NullMarked;
