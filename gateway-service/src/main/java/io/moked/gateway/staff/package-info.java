/** Accounts as administrators and owners manage them: invitations, roles, disabling. Each change is in the audit log. */
@NullMarked
package io.moked.gateway.staff;

import org.jspecify.annotations.NullMarked;
