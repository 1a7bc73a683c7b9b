package io.moked.gateway.factor;

import io.moked.chassis.setting.BaseUrl;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where people open the pages; a passkey is good for its host only.
 *
 * @param deskUrl the address, if it is not the public one
 * @param publicUrl the address under which Twilio knows the gateway
 */
@Validated
@ConfigurationProperties("moked")
record DeskSettings(@Nullable BaseUrl deskUrl, @NotNull BaseUrl publicUrl) {

    BaseUrl desk() {
        return deskUrl == null ? publicUrl : deskUrl;
    }
}
