package io.moked.telephony.voice;

import io.moked.events.BusinessId;
import io.moked.events.call.PromptPrepared.Kind;
import io.moked.telephony.prompt.Prompts;
import io.moked.telephony.routing.Line;
import io.moked.telephony.routing.Lines;
import org.springframework.stereotype.Component;

/** What telephony says on its own: the business's prepared phrase, else the carrier's own voice. In a transaction. */
@Component
class Phrases {

    private final Prompts prompts;
    private final Lines lines;

    Phrases(Prompts prompts, Lines lines) {
        this.prompts = prompts;
        this.lines = lines;
    }

    Step greeting(BusinessId business) {
        var line = lines.of(business);
        return prepared(
                business,
                Kind.GREETING,
                new Step.Say(BuiltInPhrases.greeting(
                        line.map(Line::name).orElse(null),
                        line.map(Line::recorded).orElse(true))));
    }

    Step filler(BusinessId business) {
        return prepared(business, Kind.FILLER, new Step.Pause(1));
    }

    Step apology(BusinessId business) {
        return prepared(business, Kind.APOLOGY, new Step.Say(BuiltInPhrases.APOLOGY));
    }

    Step reply(Reply reply) {
        return reply.audioToken() == null
                ? new Step.Say(reply.text())
                : new Step.Play(prompts.address(reply.audioToken()));
    }

    private Step prepared(BusinessId business, Kind kind, Step otherwise) {
        return prompts.address(business, kind).<Step>map(Step.Play::new).orElse(otherwise);
    }
}
