package io.moked.telephony.call;

import io.moked.chassis.setting.BaseUrl;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the carrier finds us.
 *
 * @param publicUrl the gateway, as the carrier calls it
 */
@Validated
@ConfigurationProperties("moked")
public record PublicAddress(@NotNull BaseUrl publicUrl) {

    /** An address to give to the carrier. */
    public URI at(String path) {
        return publicUrl.at(path);
    }
}
