package io.moked.telephony.voice;

import io.moked.events.PhoneNumber;
import java.net.URI;

/** Something the carrier does in a call, one after the other. */
public sealed interface Step {

    /** Plays audio. */
    record Play(URI audio) implements Step {}

    /** Speaks with the carrier's own Hebrew voice. */
    record Say(String text) implements Step {}

    /** Is silent. */
    record Pause(int seconds) implements Step {}

    /**
     * Records what the caller says. When nothing is said the next step follows.
     *
     * @param then whom to ask what is next, once something was said
     * @param stored whom to tell that the recording can be had
     */
    record Listen(URI then, URI stored) implements Step {}

    /** Asks what is next. */
    record Redirect(URI to) implements Step {}

    /**
     * Connects the caller to a person.
     *
     * @param person whom to call
     * @param shown the number that person sees
     * @param then whom to ask what is next, when that call ended or nobody answered
     */
    record Connect(PhoneNumber person, PhoneNumber shown, URI then) implements Step {}

    /** Ends the call. */
    record HangUp() implements Step {}
}
