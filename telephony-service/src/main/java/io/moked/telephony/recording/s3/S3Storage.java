package io.moked.telephony.recording.s3;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The object store, where one is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("moked.recordings.s3.bucket")
class S3Storage {

    @Bean
    S3RecordingStore s3RecordingStore(S3Settings settings) {
        var client = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .httpClientBuilder(ApacheHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(5)))
                .overrideConfiguration(calls -> calls.apiCallTimeout(Duration.ofSeconds(15)))
                // Stores that speak the S3 API but are not Amazon's may refuse chunks, newer checksums and host names.
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .forcePathStyle(settings.endpoint() != null);
        if (settings.endpoint() != null) {
            client.endpointOverride(settings.endpoint());
        }
        return new S3RecordingStore(client.build(), settings.bucket());
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        var accessKey = settings.accessKey();
        var secretKey = settings.secretKey();
        return accessKey == null || secretKey == null
                ? DefaultCredentialsProvider.create()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey.value(), secretKey.value()));
    }
}
