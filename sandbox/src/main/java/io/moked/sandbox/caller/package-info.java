/**
 * Simulated callers: plays a scenario in a call, and judges by databases, messages and events, never by a model, whether
 * what it demands came true.
 */
@NullMarked
package io.moked.sandbox.caller;

import org.jspecify.annotations.NullMarked;
