package io.moked.gateway.access;

import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationResult;

/** Why a request is not let in. */
enum Denial implements AuthorizationResult {
    /** Nobody logged in. */
    ANONYMOUS(HttpStatus.UNAUTHORIZED, "unauthenticated", "This is only for who has logged in."),
    /** Another's business, or none at all: nobody is told which. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "There is no such thing."),
    /** The role does not suffice. */
    LOWER_ROLE(HttpStatus.FORBIDDEN, "forbidden", "This is not for the role of this account."),
    /** Somebody else knows the password. */
    PASSWORD_CHANGE(HttpStatus.FORBIDDEN, "password-change-required", "The password must be changed first."),
    /** Nothing shows that one of our pages asks. */
    FOREIGN_PAGE(HttpStatus.FORBIDDEN, "csrf", "The request does not bring along the token of the session.");

    private final HttpStatus status;
    private final String type;
    private final String title;

    Denial(HttpStatus status, String type, String title) {
        this.status = status;
        this.type = type;
        this.title = title;
    }

    @Override
    public boolean isGranted() {
        return false;
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return type;
    }

    String title() {
        return title;
    }
}
