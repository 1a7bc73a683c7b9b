package io.moked.gateway.route;

import io.moked.chassis.setting.BaseUrl;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are that the gateway forwards to.
 *
 * @param telephony base address of telephony-service
 * @param ai base address of ai-service
 * @param messaging base address of messaging-service
 * @param crm base address of crm-service
 * @param billing base address of billing-service
 */
@Validated
@ConfigurationProperties("moked.services")
public record ServiceAddresses(
        @Name("telephony-url") @NotNull BaseUrl telephony,
        @Name("ai-url") @NotNull BaseUrl ai,
        @Name("messaging-url") @NotNull BaseUrl messaging,
        @Name("crm-url") @NotNull BaseUrl crm,
        @Name("billing-url") @NotNull BaseUrl billing) {}
