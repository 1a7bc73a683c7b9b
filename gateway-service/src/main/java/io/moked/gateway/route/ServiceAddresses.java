package io.moked.gateway.route;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are that the gateway forwards to.
 *
 * @param telephony base address of telephony-service
 * @param ai base address of ai-service
 * @param messaging base address of messaging-service
 */
@Validated
@ConfigurationProperties("moked.services")
public record ServiceAddresses(
        @Name("telephony-url") URI telephony,
        @Name("ai-url") URI ai,
        @Name("messaging-url") URI messaging) {}
