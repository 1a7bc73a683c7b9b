package io.moked.ai.trial;

import io.moked.ai.business.Businesses;
import io.moked.ai.prompt.PreparedPhrases;
import io.moked.chassis.api.Idempotent;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import io.moked.events.call.PromptPrepared.Kind;
import io.moked.events.conversation.ConversationId;
import io.moked.hebrew.text.HebrewText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The chat in which a business tries its agent. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/trial")
@RolesAllowed({"ADMIN", "OWNER"})
class TrialController {

    /**
     * A trial that has begun.
     *
     * @param reply the greeting
     */
    record Begun(ConversationId id, String reply) {}

    /**
     * What the one who tries says.
     *
     * @param number of the exchange, from 1: one that was answered is answered the same again; absent for the next
     */
    record Words(
            @NotBlank @Size(max = 1000) String text,
            @Nullable @Min(1) @Max(1000) Integer number) {

        /** What a phone could carry: without controls. */
        String readable() {
            var readable = new StringBuilder();
            HebrewText.withoutBidiControls(text).codePoints().forEach(point -> {
                var type = Character.getType(point);
                if (type != Character.CONTROL) {
                    readable.appendCodePoint(point);
                } else if (Character.isWhitespace(point)) {
                    readable.append(' ');
                }
            });
            if (readable.toString().isBlank()) {
                throw Problem.invalid("text", "field.not-blank");
            }
            return readable.toString().strip();
        }
    }

    private final Businesses businesses;
    private final Trials trials;
    private final TrialExchange exchange;

    TrialController(Businesses businesses, Trials trials, TrialExchange exchange) {
        this.businesses = businesses;
        this.trials = trials;
        this.exchange = exchange;
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    Begun beginTrial(@PathVariable BusinessId business) {
        var greeted = businesses.find(business).orElseThrow(Problem::notFound);
        return new Begun(trials.begin(business), PreparedPhrases.text(Kind.GREETING, greeted));
    }

    @PostMapping("/{id}/messages")
    TrialAnswer sayInTrial(
            @PathVariable BusinessId business, @PathVariable ConversationId id, @Valid @RequestBody Words words) {
        return exchange.answer(business, id, words.readable(), words.number());
    }
}
