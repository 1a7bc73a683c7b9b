/** Plays the scenarios of a business with settings before they are saved: the very same conversation, of which nothing comes. Owns how each went, before and after; emits nothing. */
@NullMarked
package io.moked.ai.scenario.replay;

import org.jspecify.annotations.NullMarked;
