/** What somebody who logs in shows besides a password: one-time codes or a passkey, and recovery codes for when these are lost. */
@NullMarked
package io.moked.gateway.factor;

import org.jspecify.annotations.NullMarked;
