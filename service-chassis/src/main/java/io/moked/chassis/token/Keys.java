package io.moked.chassis.token;

import com.nimbusds.jose.jwk.Curve;
import io.moked.chassis.secret.Secret;
import io.moked.chassis.setting.UnusableSetting;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads keys from settings. */
final class Keys {

    private Keys() {}

    static ECPrivateKey privateKey(Secret base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.value());
            var key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            if (isOnP256(key)) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // The sentence says it all, and the cause might quote the key.
        }
        throw new UnusableSetting("moked.tokens.private-key is not an EC key on P-256 in PKCS #8, DER, base64.");
    }

    static ECPublicKey publicKey(String issuer, String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            var key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes));
            if (isOnP256(key)) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // The sentence says it all.
        }
        throw new UnusableSetting(
                "moked.tokens.trusted." + issuer + " is not an EC key on P-256 in X.509, DER, base64.");
    }

    private static boolean isOnP256(ECKey key) {
        return Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()));
    }
}
