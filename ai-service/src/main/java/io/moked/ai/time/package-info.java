/**
 * What was said about time. The caller's words, or an offer that the caller took, decide when an appointment may be;
 * what a model made of them is only compared.
 */
@NullMarked
package io.moked.ai.time;

import org.jspecify.annotations.NullMarked;
