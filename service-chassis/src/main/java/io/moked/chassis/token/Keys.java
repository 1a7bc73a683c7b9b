package io.moked.chassis.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads keys from settings. */
final class Keys {

    private Keys() {}

    static PrivateKey privateKey(String base64) {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("moked.tokens.private-key is not an EC key in PKCS #8, DER, base64", e);
        }
    }

    static PublicKey publicKey(String issuer, String base64) {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "moked.tokens.trusted." + issuer + " is not an EC key in X.509, DER, base64", e);
        }
    }
}
