package io.moked.telephony.recording.s3;

import io.moked.chassis.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * An object store that speaks the S3 API. Without keys, those of the environment are used, as the vendor's client finds
 * them.
 *
 * @param bucket where recordings are kept
 * @param region the store's region
 * @param endpoint the store, if it is not Amazon's own
 * @param accessKey who we are
 * @param secretKey proves it
 */
@Validated
@ConditionalOnProperty("moked.recordings.s3.bucket")
@ConfigurationProperties("moked.recordings.s3")
record S3Settings(
        @NotBlank String bucket,
        @DefaultValue("eu-west-1") String region,
        @Nullable URI endpoint,
        @Nullable Secret accessKey,
        @Nullable Secret secretKey) {}
