/** Who may log in: accounts, their passwords, and the first administrator. */
@NullMarked
package io.moked.gateway.account;

import org.jspecify.annotations.NullMarked;
