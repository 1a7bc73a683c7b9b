/** The published language: what Moked's services tell each other and everybody who subscribes. One record is one fact; {@link io.moked.events.EventType} says its topic. */
@NullMarked
package io.moked.events;

import org.jspecify.annotations.NullMarked;
