package io.moked.sandbox.twilio.line;

/** TwiML that Twilio would not execute. */
final class TwimlError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;

    /** @param code as in Twilio's list of errors */
    TwimlError(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
