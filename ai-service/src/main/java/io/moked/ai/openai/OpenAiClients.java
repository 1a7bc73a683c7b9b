package io.moked.ai.openai;

import com.openai.client.OpenAIClient;
import io.moked.chassis.secret.Secret;
import io.moked.events.BusinessId;
import org.springframework.stereotype.Component;

/** The client for a business: with its own key if it brought one along, else with the platform's. */
@Component
public class OpenAiClients {

    private final OpenAIClient platform;
    private final OpenAiKeys keys;

    OpenAiClients(OpenAIClient platform, OpenAiKeys keys) {
        this.platform = platform;
        this.keys = keys;
    }

    /**
     * A client.
     *
     * @param circuit how the names of its circuit breakers end: what a key of a business may not do stops nobody else
     */
    public record Access(OpenAIClient client, String circuit) {

        /** Whether the business pays for it. */
        public boolean isOwn() {
            return !circuit.isEmpty();
        }
    }

    /** The client for a business. */
    public Access of(BusinessId business) {
        return keys.of(business)
                .map(key -> new Access(with(key), "-" + business))
                .orElseGet(() -> new Access(platform, ""));
    }

    /** A client that shares the platform's connections and address, and nothing of its account. */
    private OpenAIClient with(Secret key) {
        return platform.withOptions(options -> options.apiKey(key.value()));
    }
}
