package io.moked.chassis.token;

import io.moked.chassis.secret.Secret;
import io.moked.chassis.setting.SettingsByName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.security.interfaces.ECPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Keys of the internal tokens (ECDSA on P-256).
 *
 * @param privateKey of this service: PKCS #8, DER, base64
 * @param trusted the services whose tokens this one accepts, with their public keys: X.509, DER, base64. Of a service's
 *     name only letters and digits count, since no environment variable can hold its dash
 */
@Validated
@ConfigurationProperties("moked.tokens")
record TokenSettings(
        @NotBlank Secret privateKey, @NotEmpty @DefaultValue Map<String, String> trusted) {

    /** The keys of those it trusts. */
    TrustedKeys trustedKeys() {
        var keys = new LinkedHashMap<String, ECPublicKey>();
        trusted.forEach((issuer, base64) -> keys.put(issuer, Keys.publicKey(issuer, base64)));
        return issuer -> SettingsByName.find(keys, issuer);
    }

    /** Finds the key of a service. */
    interface TrustedKeys {
        Optional<ECPublicKey> of(String issuer);
    }
}
