/** From words to sound. Owns the phrases that were synthesised, and serves them under {@code /audio/{token}}, unguessable and short-lived. */
@NullMarked
package io.moked.ai.speaking;

import org.jspecify.annotations.NullMarked;
