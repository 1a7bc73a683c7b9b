package io.moked.telephony.recording;

import io.moked.chassis.secret.Secret;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How recordings are kept.
 *
 * @param key 32 bytes in base64, with which they are encrypted
 * @param keepDays how long they are kept where the business has not said
 * @param folder where they are kept; absent if they are in an object store
 */
@Validated
@ConfigurationProperties("moked.recordings")
record RecordingSettings(
        @NotBlank Secret key,
        @Min(1) @DefaultValue("90") int keepDays,
        @Nullable Path folder) {}
