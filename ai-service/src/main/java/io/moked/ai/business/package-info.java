/** What a conversation has to know of a business. Owns the newest state that {@code business.changed} told; emits nothing. */
@NullMarked
package io.moked.ai.business;

import org.jspecify.annotations.NullMarked;
