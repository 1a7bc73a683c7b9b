package io.moked.ai.openai;

import io.moked.ai.openai.OpenAiKeys.Kept;
import io.moked.chassis.problem.Problem;
import io.moked.chassis.secret.Secret;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A business's own key at OpenAI. It is taken and never shown. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/connections/openai")
@RolesAllowed({"ADMIN", "OWNER"})
class OpenAiConnectionController {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{12,512}");

    private final OpenAiKeys keys;
    private final OpenAiCheck check;

    OpenAiConnectionController(OpenAiKeys keys, OpenAiCheck check) {
        this.keys = keys;
        this.check = check;
    }

    enum State {
        /** The platform's key is used. */
        NONE,
        /** The business's own is. */
        CONNECTED
    }

    /**
     * How it stands.
     *
     * @param hint the last characters of the key; null if there is none
     * @param since when it was saved; null if there is none
     */
    record OpenAiConnectionView(
            State state, @Nullable String hint, @Nullable Instant since) {

        static OpenAiConnectionView of(@Nullable Kept kept) {
            return kept == null
                    ? new OpenAiConnectionView(State.NONE, null, null)
                    : new OpenAiConnectionView(State.CONNECTED, kept.hint(), kept.since());
        }
    }

    record NewOpenAiConnection(@NotNull String apiKey) {

        @Override
        public String toString() {
            return "NewOpenAiConnection[***]";
        }
    }

    record OpenAiTestResult(OpenAiCheck.Result result) {}

    @GetMapping
    OpenAiConnectionView openAiConnection(@PathVariable BusinessId business) {
        return OpenAiConnectionView.of(keys.keptOf(business).orElse(null));
    }

    /** What the vendor refuses is not saved, so that nobody silences their own agent. */
    @PutMapping
    OpenAiConnectionView connectOpenAi(
            @PathVariable BusinessId business, @Valid @RequestBody NewOpenAiConnection wanted) {
        var key = new Secret(wanted.apiKey());
        switch (KEY.matcher(key.value()).matches() ? check.of(key) : OpenAiCheck.Result.REFUSED) {
            case WORKS -> keys.keep(business, key);
            case REFUSED -> throw Problem.invalid("apiKey", "credentials.refused");
            case UNREACHABLE ->
                throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "OpenAI does not answer.");
        }
        return openAiConnection(business);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnectOpenAi(@PathVariable BusinessId business) {
        keys.forget(business);
    }

    /** Asks OpenAI now. */
    @PostMapping("/test")
    OpenAiTestResult testOpenAi(@PathVariable BusinessId business) {
        return new OpenAiTestResult(check.of(keys.of(business).orElseThrow(Problem::notFound)));
    }
}
