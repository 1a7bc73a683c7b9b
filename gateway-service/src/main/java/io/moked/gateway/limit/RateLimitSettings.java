package io.moked.gateway.limit;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests to the API a minute may have, at each instance of the gateway.
 *
 * @param perAccount of one account
 * @param perKey of one API key
 * @param perAddress of one address, or /64 of IPv6, from which nobody has logged in
 */
@Validated
@ConfigurationProperties("moked.rate-limits")
record RateLimitSettings(
        @Positive @DefaultValue("1200") int perAccount,
        @Positive @DefaultValue("600") int perKey,
        @Positive @DefaultValue("300") int perAddress) {}
