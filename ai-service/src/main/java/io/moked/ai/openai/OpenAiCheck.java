package io.moked.ai.openai;

import com.openai.core.RequestOptions;
import com.openai.errors.OpenAIException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.UnauthorizedException;
import io.moked.chassis.secret.Secret;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks OpenAI whether a key works: by the list of models, which costs nothing, and so is asked for twice if need be. */
@Component
class OpenAiCheck {

    private static final Logger log = LoggerFactory.getLogger(OpenAiCheck.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final OpenAiClients clients;

    OpenAiCheck(OpenAiClients clients) {
        this.clients = clients;
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
            clients.with(key)
                    .withOptions(options -> options.maxRetries(1))
                    .models()
                    .list(RequestOptions.builder().timeout(LIMIT).build());
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
}
