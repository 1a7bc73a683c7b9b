/**
 * Owns the phrases played without asking anybody, and their addresses under {@code /audio}. Reacts to {@code prompt.prepared}.
 */
@NullMarked
package io.moked.telephony.prompt;

import org.jspecify.annotations.NullMarked;
