package io.moked.ai.tools;

import io.moked.ai.business.Business;
import io.moked.ai.tools.ToolOutcome.Ending;
import io.moked.ai.tools.ToolOutcome.Status;
import io.moked.chassis.event.EventJson;
import org.springframework.stereotype.Component;

/** Hands the caller to a person. */
@Component
class TransferToPerson implements Tool<TransferToPerson.Arguments> {

    record Arguments(String reason) {}

    private final EventJson json;

    TransferToPerson(EventJson json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "transfer_to_person";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Deed deed(Arguments arguments, Business business) {
        return new Deed("העבירה", "העביר", "להעביר", "את השיחה לאדם: " + Deed.quoted(arguments.reason()));
    }

    @Override
    public ToolOutcome use(Arguments arguments, Situation situation) throws Refused {
        if (situation.business().state().handoffPhone() == null) {
            throw new Refused("אין כרגע מי שיענה. אפשר להשאיר הודעה ונחזור אליכם.", "אין לעסק טלפון להעברה");
        }
        var say = situation.business().inAgentsGender("מעבירה", "מעביר") + " אתכם עכשיו. רק רגע.";
        return ToolAnswer.saying(Status.DONE, say).ending(json, new Ending(true, say));
    }
}
