/**
 * Owns the words of every message: the variables of WhatsApp's approved templates, and the same words as plain text for SMS.
 */
@NullMarked
package io.moked.messaging.template;

import org.jspecify.annotations.NullMarked;
