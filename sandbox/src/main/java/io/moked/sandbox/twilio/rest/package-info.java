/** Twilio's REST API as far as it is used: messages, calls, recordings; requests are held against Twilio's own OpenAPI document. */
@NullMarked
package io.moked.sandbox.twilio.rest;

import org.jspecify.annotations.NullMarked;
