package io.moked.ai.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.OpenAIException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.UnauthorizedException;
import io.moked.chassis.secret.Secret;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks OpenAI whether a key works: by the list of models, which costs nothing, and so is asked for twice if need be. Each
 * time over a connection of its own: of one that was idle, a GET finds out too late that the other side has closed it.
 */
@Component
class OpenAiCheck {

    private static final Logger log = LoggerFactory.getLogger(OpenAiCheck.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final OpenAIClient client;

    OpenAiCheck(OpenAiSettings settings) {
        client = OpenAIOkHttpClient.builder()
                .apiKey(settings.apiKey())
                .baseUrl(settings.baseUrl())
                .maxRetries(1)
                .timeout(LIMIT)
                .maxIdleConnections(0)
                .keepAliveDuration(LIMIT)
                .build();
    }

    /** What OpenAI says. */
    enum Result {
        /** It knows the key. */
        WORKS,
        /** It does not, or lets it do nothing. */
        REFUSED,
        /** Nothing that can be understood. */
        UNREACHABLE
    }

    Result of(Secret key) {
        try {
            client.withOptions(options -> options.apiKey(key.value())).models().list();
            return Result.WORKS;
        } catch (UnauthorizedException | PermissionDeniedException e) {
            return Result.REFUSED;
        } catch (OpenAIException e) {
            log.atWarn()
                    .addKeyValue("reason", e.getClass().getName())
                    .setCause(e)
                    .log("Whether a key works could not be asked");
            return Result.UNREACHABLE;
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
