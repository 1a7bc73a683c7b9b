/**
 * Owns what messages say about a business: its name. Reacts to {@code business.changed}; the newest version wins.
 */
@NullMarked
package io.moked.messaging.business;

import org.jspecify.annotations.NullMarked;
