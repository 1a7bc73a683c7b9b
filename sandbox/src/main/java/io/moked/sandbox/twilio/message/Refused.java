package io.moked.sandbox.twilio.message;

/** Twilio does not take a request, and says why with one of its codes. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final int code;

    /**
     * A refusal.
     *
     * @param status HTTP
     * @param code in Twilio's list of errors
     */
    public Refused(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** HTTP. */
    public int status() {
        return status;
    }

    /** In Twilio's list of errors. */
    public int code() {
        return code;
    }
}
