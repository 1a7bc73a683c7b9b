/**
 * The messaging service: tells customers things in writing, by WhatsApp where it can and by SMS where it cannot, once each.
 */
@NullMarked
package io.moked.messaging;

import org.jspecify.annotations.NullMarked;
