package io.moked.messaging.provider.twilio;

import org.jspecify.annotations.Nullable;

/** Twilio gave no answer that says what became of a request. */
class RequestFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean mayHaveArrived;
    private final String reason;

    private RequestFailed(boolean mayHaveArrived, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.mayHaveArrived = mayHaveArrived;
        this.reason = reason;
    }

    static RequestFailed beforeItArrived(String reason, @Nullable Throwable cause) {
        return new RequestFailed(false, reason, cause);
    }

    static RequestFailed perhapsAfterItArrived(String reason, @Nullable Throwable cause) {
        return new RequestFailed(true, reason, cause);
    }

    boolean mayHaveArrived() {
        return mayHaveArrived;
    }

    /** A constant, for the log. */
    String reason() {
        return reason;
    }
}
