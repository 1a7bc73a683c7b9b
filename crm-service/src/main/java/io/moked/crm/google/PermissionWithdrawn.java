package io.moked.crm.google;

import java.io.IOException;

/** Whose calendar it is has taken back what they allowed, or it has expired. */
class PermissionWithdrawn extends IOException {

    private static final long serialVersionUID = 1L;

    PermissionWithdrawn() {
        super("Google no longer lets us into this calendar");
    }
}
