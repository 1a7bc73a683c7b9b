package io.moked.crm.waiting;

import io.moked.chassis.setting.BaseUrl;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a time is offered to somebody who waits.
 *
 * @param publicUrl the gateway, as the world calls it
 * @param deskUrl where people open its pages, if that is not the public address
 * @param offerHold how long a time is held for one of them
 */
@Validated
@ConfigurationProperties("moked")
record OfferSettings(
        @NotNull BaseUrl publicUrl,
        @Nullable BaseUrl deskUrl,
        @DefaultValue("30m") Duration offerHold) {

    URI page(String path) {
        return (deskUrl == null ? publicUrl : deskUrl).at(path);
    }
}
