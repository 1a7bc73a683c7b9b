package io.moked.crm.google;

import com.google.api.client.http.HttpResponseException;
import java.io.IOException;

/** Google answered that it does not do what was asked. */
class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(HttpResponseException cause) {
        super("Google refused with status " + cause.getStatusCode());
        this.status = cause.getStatusCode();
    }

    /** There is no such event. */
    boolean isMissing() {
        return status == 404 || status == 410;
    }

    /** The token for an incremental list is too old. */
    boolean isTooOld() {
        return status == 410;
    }

    /** The event is another by now. */
    boolean isStale() {
        return status == 412;
    }

    /** What was asked makes no sense to Google; asked again, it would not either. */
    boolean isOurFault() {
        return status == 400;
    }

    /** There is, or was, an event with this id. */
    boolean isDuplicate() {
        return status == 409;
    }
}
