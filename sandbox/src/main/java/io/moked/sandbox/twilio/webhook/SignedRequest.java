package io.moked.sandbox.twilio.webhook;

import io.moked.sandbox.twilio.TwilioSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A request that is signed for the public address and sent to the real one. */
final class SignedRequest {

    private SignedRequest() {}

    static HttpRequest.Builder of(
            String authToken, String address, String method, Map<String, String> parameters, TwilioSettings settings) {
        var form = parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        var post = method.equals("POST");
        var asked = post || form.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + form;
        var request = HttpRequest.newBuilder(URI.create(settings.route(asked)))
                .header("X-Twilio-Signature", Signature.of(authToken, asked, post ? parameters : Map.of()))
                .header("User-Agent", "TwilioProxy/1.1")
                .header("Accept", "*/*");
        return post
                ? request.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                        .POST(BodyPublishers.ofString(form))
                : request.GET();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
