package io.moked.sandbox.google.calendar;

import io.moked.sandbox.http.Reply;
import tools.jackson.databind.json.JsonMapper;

/** An answer of Google's that is an error, in the form of its calendar API. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String domain;
    private final String reason;

    Refused(int status, String domain, String reason, String message) {
        super(message);
        this.status = status;
        this.domain = domain;
        this.reason = reason;
    }

    int status() {
        return status;
    }

    static Refused notFound() {
        return new Refused(404, "global", "notFound", "Not Found");
    }

    static Refused deleted() {
        return new Refused(410, "global", "deleted", "Resource has been deleted");
    }

    static Refused invalid(String message) {
        return new Refused(400, "global", "invalid", message);
    }

    static Refused fullSyncRequired() {
        return new Refused(
                410, "calendar", "fullSyncRequired", "Sync token is no longer valid, a full sync is required.");
    }

    static Refused unauthenticated() {
        return new Refused(401, "global", "authError", "Invalid Credentials");
    }

    Reply reply() {
        var body = JsonMapper.shared().createObjectNode();
        var error = body.putObject("error");
        error.putArray("errors")
                .addObject()
                .put("domain", domain)
                .put("reason", reason)
                .put("message", getMessage());
        error.put("code", status).put("message", getMessage());
        return Reply.json(status, body.toString());
    }
}
