package io.moked.ai.speaking.google;

import com.google.api.gax.core.NoCredentialsProvider;
import com.google.cloud.texttospeech.v1.TextToSpeechClient;
import com.google.cloud.texttospeech.v1.TextToSpeechSettings;
import io.grpc.ManagedChannelBuilder;
import io.moked.ai.speaking.SpeakingSettings;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GoogleConnection {

    /** Without retries of its own: the limit must hold, and a text without sound is said by the carrier's voice. */
    @Bean
    @SuppressWarnings("rawtypes") // ManagedChannelBuilder, in a signature of gax
    TextToSpeechClient textToSpeechClient(GoogleTtsSettings google, SpeakingSettings speaking) throws IOException {
        var settings = TextToSpeechSettings.newBuilder();
        settings.synthesizeSpeechSettings().setSimpleTimeoutNoRetriesDuration(speaking.limit());
        settings.setEndpoint(google.endpoint());
        if (google.plaintext()) {
            settings.setCredentialsProvider(NoCredentialsProvider.create());
            settings.setTransportChannelProvider(TextToSpeechSettings.defaultGrpcTransportProviderBuilder()
                    .setEndpoint(google.endpoint())
                    .setChannelConfigurator(ManagedChannelBuilder::usePlaintext)
                    .build());
        }
        return TextToSpeechClient.create(settings.build());
    }
}
