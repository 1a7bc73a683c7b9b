/**
 * Connects a caller to a person of the business, and takes the caller back when nobody answers.
 */
@NullMarked
package io.moked.telephony.handoff;

import org.jspecify.annotations.NullMarked;
