package io.moked.sandbox.twilio.line;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One instruction of a TwiML document. URLs are as they stand there, possibly relative. */
sealed interface Verb {

    /** @param loop how often; 0 until the call ends */
    record Play(String url, int loop) implements Verb {}

    /** @param loop how often; 0 until the call ends */
    record Say(String text, int loop) implements Verb {}

    record Pause(Duration length) implements Verb {}

    /** @param statusEvents when {@code statusCallback} is told: in-progress, completed, absent */
    record Record(
            @Nullable String action,
            String method,
            Duration timeout,
            Duration maxLength,
            String finishOnKey,
            boolean playBeep,
            boolean trim,
            @Nullable String statusCallback,
            String statusMethod,
            Set<String> statusEvents)
            implements Verb {}

    /** @param prompts what is played meanwhile */
    record Gather(
            @Nullable String action,
            String method,
            Duration timeout,
            @Nullable Integer numDigits,
            String finishOnKey,
            boolean actionOnEmptyResult,
            List<Verb> prompts)
            implements Verb {}

    record Dial(@Nullable String action, String method, Duration timeout, Duration timeLimit, String number)
            implements Verb {}

    record Redirect(String url, String method) implements Verb {}

    record Hangup() implements Verb {}

    /** @param busy whether the caller hears a busy tone instead of an announcement */
    record Reject(boolean busy) implements Verb {}
}
