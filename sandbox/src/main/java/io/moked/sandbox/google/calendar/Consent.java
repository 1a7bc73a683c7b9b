package io.moked.sandbox.google.calendar;

import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page on which a person picks an account and allows what is asked, or does not. */
final class Consent {

    private final GoogleClient client;
    private final Tokens tokens;

    Consent(GoogleClient client, Tokens tokens) {
        this.client = client;
        this.tokens = tokens;
    }

    /** Shows it. */
    Reply page(Request request) {
        var asked = first(request.query());
        var mistake = mistake(asked);
        if (mistake.isPresent()) {
            return html(400, "<h1>Access blocked</h1><p>Error 400: " + mistake.get() + "</p>");
        }
        var hidden = asked.entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"" + escaped(field.getKey()) + "\" value=\""
                        + escaped(field.getValue()) + "\">")
                .collect(Collectors.joining());
        return html(200, """
                <h1>Sign in with Google (emulated)</h1>
                <p>Moked wants to see, edit and share the events of your calendars.</p>
                <form method="post">%s
                <label>Account <input name="account" type="email" value="%s" required></label>
                <button name="answer" value="allow">Allow</button>
                <button name="answer" value="partly">Allow without calendars</button>
                <button name="answer" value="deny">Cancel</button></form>""".formatted(hidden, escaped(asked.getOrDefault("login_hint", "somebody@example.com"))));
    }

    /** Takes the answer, and sends the person back. */
    Reply answer(Request request) {
        var asked = first(request.form());
        if (mistake(asked).isPresent()) {
            return html(400, "<h1>Access blocked</h1>");
        }
        var answer = asked.getOrDefault("answer", "");
        if (answer.equals("partly")) {
            asked.put("scope", "openid email");
        }
        var outcome = !answer.equals("deny")
                ? "code=" + encoded(tokens.code(asked)) + "&scope=" + encoded(asked.getOrDefault("scope", ""))
                : "error=access_denied";
        var target = client.redirectUri() + "?" + outcome + "&state=" + encoded(asked.getOrDefault("state", ""));
        return html(302, "").with(Map.of("Location", target));
    }

    private Optional<String> mistake(Map<String, String> asked) {
        if (!client.id().equals(asked.get("client_id"))) {
            return Optional.of("invalid_client");
        }
        if (!client.redirectUri().equals(asked.get("redirect_uri"))) {
            return Optional.of("redirect_uri_mismatch");
        }
        if (!"code".equals(asked.get("response_type")) || !asked.containsKey("scope")) {
            return Optional.of("invalid_request");
        }
        return Optional.empty();
    }

    static Map<String, String> first(Map<String, List<String>> form) {
        return form.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().getFirst()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private static Reply html(int status, String body) {
        var page = "<!doctype html><html lang=\"en\"><title>Google (emulated)</title><body>" + body;
        return Reply.of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }
}
