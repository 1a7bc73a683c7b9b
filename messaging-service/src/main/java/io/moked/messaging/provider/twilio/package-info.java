/**
 * Twilio, the only carrier today: its REST API for WhatsApp and SMS, and its status webhook. Nothing outside knows its vocabulary.
 */
@NullMarked
package io.moked.messaging.provider.twilio;

import org.jspecify.annotations.NullMarked;
