package io.moked.ai.tools;

import io.moked.ai.business.Business;
import io.moked.ai.tools.ToolOutcome.Ending;
import io.moked.ai.tools.ToolOutcome.Status;
import io.moked.chassis.event.EventJson;
import org.springframework.stereotype.Component;

/** Says goodbye and hangs up. */
@Component
class EndCall implements Tool<EndCall.Arguments> {

    record Arguments(String farewell) {}

    private static final int LONGEST = 300;

    private final EventJson json;

    EndCall(EventJson json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "end_call";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Deed deed(Arguments arguments, Business business) {
        return new Deed("סיימה", "סיים", "לסיים", "את השיחה");
    }

    @Override
    public ToolOutcome use(Arguments arguments, Situation situation) {
        var farewell = arguments.farewell().strip();
        var say = farewell.isEmpty() || farewell.length() > LONGEST ? "תודה ולהתראות." : farewell;
        return ToolAnswer.saying(Status.DONE, say).ending(json, new Ending(false, say));
    }
}
