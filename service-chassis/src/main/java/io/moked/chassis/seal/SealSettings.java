package io.moked.chassis.seal;

import io.moked.chassis.secret.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * With what a service seals the secrets it keeps.
 *
 * @param key 32 bytes in base64
 * @param previousKey the key before, while it is being replaced
 */
@ConfigurationProperties("moked.secrets")
record SealSettings(@Nullable Secret key, @Nullable Secret previousKey) {}
