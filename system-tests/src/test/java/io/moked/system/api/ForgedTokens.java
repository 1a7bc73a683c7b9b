package io.moked.system.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Tokens such as the gateway gives to services, and that none may take. */
final class ForgedTokens {

    private static final String OF_THE_GATEWAY = "{\"alg\":\"ES256\",\"kid\":\"gateway-service\"}";

    private static final String CLAIMS = """
            {"iss":"gateway-service","aud":"%s","sub":"x","role":"ADMIN","businesses":["*"],"iat":%d,"exp":%d}""";

    private ForgedTokens() {}

    /** Signed with another key, with none, and no token at all. */
    static List<String> all(String audience) throws GeneralSecurityException {
        var now = Instant.now();
        var claims = encoded(claims(audience, now));
        var keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        return List.of(
                signed(claims(audience, now), keys.generateKeyPair().getPrivate()),
                encoded(OF_THE_GATEWAY) + "." + claims + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]),
                encoded("{\"alg\":\"none\"}") + "." + claims + ".",
                "x");
    }

    /** The gateway's own, but two hours old, or for another service. */
    static List<String> notForNow(String audience, PrivateKey gateway) throws GeneralSecurityException {
        return List.of(
                signed(claims(audience, Instant.now().minus(Duration.ofHours(2))), gateway),
                signed(claims("somebody-else", Instant.now()), gateway));
    }

    /** The gateway's own, as it would be taken. */
    static String genuine(String audience, PrivateKey gateway) throws GeneralSecurityException {
        return signed(claims(audience, Instant.now()), gateway);
    }

    private static String claims(String audience, Instant issued) {
        return CLAIMS.formatted(audience, issued.getEpochSecond(), issued.getEpochSecond() + 60);
    }

    private static String signed(String claims, PrivateKey key) throws GeneralSecurityException {
        var text = encoded(OF_THE_GATEWAY) + "." + encoded(claims);
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key);
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
