package io.moked.ai.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenAiConnection {

    /** An answer later than this helps no caller; each call has a shorter limit of its own. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** One client for all, so that connections are shared. It repeats nothing: a chain of models follows a failure. */
    @Bean(destroyMethod = "close")
    OpenAIClient openAiClient(OpenAiSettings settings) {
        return OpenAIOkHttpClient.builder()
                .apiKey(settings.apiKey())
                .baseUrl(settings.baseUrl())
                .maxRetries(0)
                .timeout(LONGEST)
                .build();
    }
}
