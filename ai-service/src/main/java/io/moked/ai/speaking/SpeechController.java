package io.moked.ai.speaking;

import io.moked.ai.business.Business;
import io.moked.ai.business.Businesses;
import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import io.moked.events.business.BusinessChanged;
import io.moked.events.business.BusinessChanged.Gender;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets the desk hear how the agent says something, be it with a voice that is not saved yet. */
@RestController
class SpeechController {

    /**
     * What is to be said.
     *
     * @param agent how; absent for how the business has it
     */
    record Wanted(
            @NotBlank @Size(max = 500) String text,
            @Valid @Nullable Manner agent) {}

    /**
     * How it is said.
     *
     * @param voice as its vendor names it
     * @param pronunciations words that the voice would read wrongly; absent if there are none
     */
    record Manner(
            @NotNull Gender gender,
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,60}") String voice,
            @Nullable @Size(max = 500) List<@Valid @NotNull Pronunciation> pronunciations) {

        private BusinessChanged.Agent of(BusinessChanged.Agent saved) {
            var said = pronunciations == null ? List.<Pronunciation>of() : pronunciations;
            return new BusinessChanged.Agent(
                    saved.name(),
                    gender,
                    voice,
                    said.stream()
                            .map(one -> new BusinessChanged.Pronunciation(one.written(), one.spoken()))
                            .toList(),
                    saved.model());
        }
    }

    /** As in the form of a business. */
    record Pronunciation(
            @NotBlank @Size(max = 200) String written,
            @NotBlank @Size(max = 200) String spoken) {}

    /**
     * What can be heard for some minutes.
     *
     * @param audio its path at the host of this API
     * @param words what is said in it
     */
    record Sound(String audio, String words) {}

    private final Businesses businesses;
    private final Speaking speaking;
    private final SpeechTries tries;
    private final SpeakingSettings settings;

    SpeechController(Businesses businesses, Speaking speaking, SpeechTries tries, SpeakingSettings settings) {
        this.businesses = businesses;
        this.speaking = speaking;
        this.tries = tries;
        this.settings = settings;
    }

    @PostMapping("/api/v1/businesses/{business}/speech")
    @RolesAllowed({"ADMIN", "OWNER"})
    Sound speak(@PathVariable BusinessId business, @Valid @RequestBody Wanted wanted) {
        var saved = businesses.find(business).orElseThrow(Problem::notFound);
        var agent = wanted.agent() == null
                ? saved.state().agent()
                : wanted.agent().of(saved.state().agent());
        var speech = spoken(wanted.text(), saved, agent);
        return new Sound("/audio/" + speaking.token(saved, speech), speech.text());
    }

    private Speech spoken(String text, Business business, BusinessChanged.Agent agent) {
        if (Speakable.of(text, agent).isBlank()) {
            throw Problem.invalid("text", "speech.nothing");
        }
        if (!speaking.isKnown(text, agent)) {
            tries.count(business.id());
        }
        try {
            return speaking.speak(text, business.id(), agent, Deadline.in(settings.limit()));
        } catch (UnknownVoice unknown) {
            throw Problem.invalid("agent.voice", "voice.unknown");
        } catch (VendorUnavailable unavailable) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE, "voice-unavailable", "The vendor of voices does not answer.");
        }
    }
}
