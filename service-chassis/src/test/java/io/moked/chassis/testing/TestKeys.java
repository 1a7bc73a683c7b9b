package io.moked.chassis.testing;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.moked.chassis.token.Role;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys of the services in a test, and tokens as these would sign them. */
public final class TestKeys {

    /** The services whose tokens a service under test accepts. */
    public static final List<String> ISSUERS = List.of("gateway-service", "telephony-service", "ai-service");

    /** The account in whose name all tokens are. */
    public static final String ACCOUNT = "5eed0000-0000-4000-8000-000000000001";

    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

    private TestKeys() {}

    /** The private key of a service, as its setting. */
    public static String privateKey(String service) {
        return Base64.getEncoder().encodeToString(keys(service).getPrivate().getEncoded());
    }

    /** The public key of a service, as the setting of those who trust it. */
    public static String publicKey(String service) {
        return Base64.getEncoder().encodeToString(keys(service).getPublic().getEncoded());
    }

    /**
     * A token as a service would sign it.
     *
     * @param businesses ids, or {@code *} for all
     */
    public static String token(String issuer, String audience, Role role, String... businesses) {
        return token(issuer, audience, role, Instant.now().plusSeconds(60), businesses);
    }

    /** The same with an expiry. */
    public static String token(String issuer, String audience, Role role, Instant expires, String... businesses) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .audience(audience)
                    .subject(ACCOUNT)
                    .claim("role", role.name())
                    .claim("businesses", Arrays.asList(businesses))
                    .expirationTime(Date.from(expires))
                    .build();
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(issuer).build(), claims);
            jwt.sign(new ECDSASigner((ECPrivateKey) keys(issuer).getPrivate()));
            return jwt.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys(String service) {
        return KEYS.computeIfAbsent(service, name -> {
            try {
                var generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
