/**
 * The carrier's account that a business brings along: handed over by the gateway, sealed, and used in place of the
 * platform's; see {@code docs/adr/0015-who-uses-a-secret-keeps-it.md}.
 */
@NullMarked
package io.moked.messaging.account;

import org.jspecify.annotations.NullMarked;
