package io.moked.sandbox.twilio.webhook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request Twilio is about to make.
 *
 * @param authToken of the account, to sign with
 * @param url absolute, with its fragment
 * @param method GET or POST
 * @param parameters of the form
 * @param call the CallSid whose faults strike it; absent if it belongs to none
 */
public record Webhook(
        String authToken,
        String url,
        String method,
        Map<String, String> parameters,
        @Nullable String call) {}
