package io.moked.gateway.account;

import io.moked.chassis.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The first administrator, who is made when there is no account at all; means nothing afterwards.
 *
 * @param email what it logs in with
 * @param password with which it logs in once, to set its own; without one a random one is made and printed
 */
@Validated
@ConfigurationProperties("moked.admin")
record AdminSettings(
        @NotBlank @DefaultValue("admin@moked.local") String email,
        @Nullable Secret password) {}
