package io.moked.ai.prompt;

import io.moked.ai.business.Business;
import io.moked.events.call.PromptPrepared.Kind;
import java.util.Map;

/** The words of the phrases that telephony plays on its own. */
public final class PreparedPhrases {

    private static final PromptFile GREETING = PromptFile.named("greeting");
    private static final PromptFile FILLER = PromptFile.named("filler");
    private static final PromptFile APOLOGY = PromptFile.named("apology");

    private PreparedPhrases() {}

    /** What is said there. */
    public static String text(Kind kind, Business business) {
        return switch (kind) {
            case GREETING ->
                GREETING.with(Map.of(
                        "welcome",
                        welcome(business),
                        "recorded",
                        business.isRecorded() ? "השיחה מוקלטת. " : "",
                        "agent",
                        business.state().agent().name(),
                        "speaking",
                        business.inAgentsGender("מדברת", "מדבר"),
                        "assistant",
                        business.inAgentsGender("העוזרת האוטומטית", "העוזר האוטומטי")));
            case FILLER -> FILLER.with(Map.of("checking", business.inAgentsGender("בודקת", "בודק")));
            case APOLOGY ->
                APOLOGY.with(Map.of(
                        "business",
                        business.name(),
                        "agent",
                        business.state().agent().name()));
        };
    }

    private static String welcome(Business business) {
        var own = business.state().greeting();
        return own == null || own.isBlank() ? "שלום, הגעתם אל " + business.name() + "." : own.strip();
    }
}
