/**
 * Connects a caller to a person of the business, when the agent or that person wants it, and takes the caller back when nobody answers. Owns the takeovers.
 */
@NullMarked
package io.moked.telephony.handoff;

import org.jspecify.annotations.NullMarked;
