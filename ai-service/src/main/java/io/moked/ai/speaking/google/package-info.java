/** Google Cloud Text-to-Speech. */
@NullMarked
package io.moked.ai.speaking.google;

import org.jspecify.annotations.NullMarked;
