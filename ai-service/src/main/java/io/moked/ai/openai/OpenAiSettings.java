package io.moked.ai.openai;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How OpenAI, or whoever speaks its language, is reached.
 *
 * @param apiKey the secret
 * @param baseUrl with the version, without a slash at the end
 * @param models which model does what
 */
@Validated
@ConfigurationProperties("openai")
public record OpenAiSettings(
        @NotBlank String apiKey,
        @NotBlank @DefaultValue("https://api.openai.com/v1") String baseUrl,
        @Valid @DefaultValue Models models) {

    /**
     * Models by role, each a chain: the next is asked when the one before does not answer.
     *
     * @param hear for transcriptions
     * @param think for conversations
     * @param summarise for summaries
     * @param offered which a business may choose for its conversations while the platform pays; with a key of its own any
     */
    public record Models(
            @NotEmpty @DefaultValue("whisper-1") List<String> hear,
            @NotEmpty @DefaultValue("gpt-4o") List<String> think,
            @NotEmpty @DefaultValue("gpt-4o") List<String> summarise,

            @DefaultValue({"gpt-4o", "gpt-4o-mini", "gpt-4.1", "gpt-4.1-mini"})
            List<String> offered) {}

    @Override
    public String toString() {
        return "OpenAiSettings[" + baseUrl + ", " + models + "]";
    }
}
