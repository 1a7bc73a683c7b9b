package io.moked.sandbox.google;

/** The request is not one that Google accepts; the message is told to the client. */
final class Refused extends RuntimeException {

    Refused(String message) {
        super(message);
    }
}
