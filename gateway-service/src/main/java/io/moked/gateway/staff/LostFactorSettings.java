package io.moked.gateway.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * An administrator who lost the second factors and the recovery codes, and is alone.
 *
 * @param resetFactors the e-mail address of the account whose second factors are removed at the start
 */
@ConfigurationProperties("moked.admin")
record LostFactorSettings(@Nullable String resetFactors) {}
