package io.moked.gateway.webhook;

import io.moked.chassis.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio's webhook signature: HMAC-SHA1, keyed with the account's token, over the address Twilio called and the
 * parameters it posted, sorted by name. Source: Twilio, "Webhooks security".
 */
final class TwilioSignature {

    private static final Pattern PORT =
            Pattern.compile("^(https?://[^/?#:]+|https?://\\[[^]]+])(:\\d+)?(.*)$", Pattern.DOTALL);

    private TwilioSignature() {}

    /**
     * Whether a form (or a request without a body) is signed with one of the tokens.
     *
     * @param url the address Twilio called, its query as it was sent
     */
    static boolean isValid(String signature, List<Secret> tokens, String url, Form form) {
        var texts = new LinkedHashSet<String>();
        for (var variant : portVariants(url)) {
            texts.add(variant + distinctSorted(form));
            texts.add(variant + sortedAsSent(form));
        }
        return matches(signature, tokens, texts);
    }

    /** Whether a body that is no form is signed: its hash is in the query of the signed address. */
    static boolean isValidBody(String signature, List<Secret> tokens, String url, String bodySha256, byte[] body) {
        return MessageDigest.isEqual(
                        sha256(body).getBytes(StandardCharsets.US_ASCII),
                        bodySha256.toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8))
                && matches(signature, tokens, portVariants(url));
    }

    /** Twilio signs inconsistently with and without the port. */
    static Set<String> portVariants(String url) {
        var variants = new LinkedHashSet<>(List.of(url));
        var parts = PORT.matcher(url);
        if (parts.matches()) {
            var standard = url.startsWith("https:") ? ":443" : ":80";
            variants.add(parts.group(1) + parts.group(3));
            variants.add(parts.group(1) + (parts.group(2) == null ? standard : parts.group(2)) + parts.group(3));
        }
        return variants;
    }

    /** Each name with each of its different values, both sorted: as Twilio's libraries do. */
    private static String distinctSorted(Form form) {
        var text = new StringBuilder();
        for (var name : new TreeSet<>(form.names())) {
            new TreeSet<>(form.values(name)).forEach(value -> text.append(name).append(value));
        }
        return text.toString();
    }

    /** Each name with each of its values in the order in which they were sent. */
    private static String sortedAsSent(Form form) {
        var text = new StringBuilder();
        for (var name : new TreeSet<>(form.names())) {
            form.values(name).forEach(value -> text.append(name).append(value));
        }
        return text.toString();
    }

    private static boolean matches(String signature, List<Secret> tokens, Set<String> texts) {
        var given = signature.getBytes(StandardCharsets.UTF_8);
        var valid = false;
        for (var token : tokens) {
            for (var text : new ArrayList<>(texts)) {
                valid |= MessageDigest.isEqual(sign(token, text).getBytes(StandardCharsets.US_ASCII), given);
            }
        }
        return valid;
    }

    static String sign(Secret token, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.bytes(), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
