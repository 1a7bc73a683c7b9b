package io.moked.system.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Tokens such as the gateway gives to services, signed with another key, with none, or with the text of a public one. */
final class ForgedTokens {

    private static final String CLAIMS = """
            {"iss":"gateway-service","aud":"%s","sub":"x","role":"ADMIN","businesses":["*"],"iat":%d,"exp":%d}""";

    private ForgedTokens() {}

    static List<String> all(String audience) throws GeneralSecurityException {
        var now = Instant.now().getEpochSecond();
        var claims = encoded(CLAIMS.formatted(audience, now, now + 60));
        var signed = encoded("{\"alg\":\"ES256\",\"kid\":\"gateway-service\"}") + "." + claims;
        return List.of(
                signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature(signed)),
                signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]),
                encoded("{\"alg\":\"none\"}") + "." + claims + ".",
                "x");
    }

    private static byte[] signature(String text) throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(keys.generateKeyPair().getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return signature.sign();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
