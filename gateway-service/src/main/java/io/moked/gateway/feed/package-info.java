/** The way of calendars to the feeds of appointments, which are found by an address nobody can guess. */
@NullMarked
package io.moked.gateway.feed;

import org.jspecify.annotations.NullMarked;
