package io.moked.chassis.token;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Keys of the internal tokens (ECDSA on P-256).
 *
 * @param privateKey of this service: PKCS #8, DER, base64
 * @param trusted the services whose tokens this one accepts, with their public keys: X.509, DER, base64
 */
@Validated
@ConfigurationProperties("moked.tokens")
record TokenSettings(
        @NotBlank String privateKey, @DefaultValue Map<String, String> trusted) {}
