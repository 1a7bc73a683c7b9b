/** Google Calendar v3 and the part of OAuth 2 that leads to it, as their documents describe them: consent, tokens, events with incremental lists, push channels. */
@NullMarked
package io.moked.sandbox.google.calendar;

import org.jspecify.annotations.NullMarked;
