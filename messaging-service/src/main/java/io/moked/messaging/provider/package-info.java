/**
 * The carriers that take messages, one package each.
 */
@NullMarked
package io.moked.messaging.provider;

import org.jspecify.annotations.NullMarked;
