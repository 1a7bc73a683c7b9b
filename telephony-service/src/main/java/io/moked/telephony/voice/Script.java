package io.moked.telephony.voice;

import io.moked.events.call.ReplyReady.Next;
import io.moked.events.task.TaskRequested;
import io.moked.telephony.call.Call;
import io.moked.telephony.routing.Line;
import io.moked.telephony.routing.Lines;
import io.moked.telephony.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens next in a call, as steps. Composed in a transaction, since an apology asks for a person as well. */
@Component
class Script {

    private static final String CALL_BACK = "השיחה נקטעה כי העוזר הקולי לא היה זמין. יש לחזור ללקוח.";

    private final Phrases phrases;
    private final VoiceAddresses addresses;
    private final Lines lines;
    private final Tasks tasks;
    private final VoiceSettings settings;

    Script(Phrases phrases, VoiceAddresses addresses, Lines lines, Tasks tasks, VoiceSettings settings) {
        this.phrases = phrases;
        this.addresses = addresses;
        this.lines = lines;
        this.tasks = tasks;
        this.settings = settings;
    }

    List<Step> greeting(Call call) {
        return listen(call, 1, phrases.greeting(call.businessId()));
    }

    List<Step> reply(Call call, int turn, Reply reply) {
        var said = phrases.reply(reply);
        return switch (reply.next()) {
            case Next.LISTEN -> turn < settings.turns() ? listen(call, turn + 1, said) : last(call, said);
            case Next.TRANSFER -> List.of(said, connect(call, turn));
            case Next.HANG_UP -> List.of(said, new Step.HangUp());
        };
    }

    List<Step> filler(Call call, int turn, int wait) {
        return List.of(phrases.filler(call.businessId()), new Step.Redirect(addresses.wait(call.id(), turn, wait + 1)));
    }

    List<Step> apology(Call call) {
        tasks.request(
                call.businessId(),
                TaskRequested.Kind.CALL_BACK,
                call.id().toString(),
                call.caller(),
                call.id(),
                CALL_BACK);
        return List.of(phrases.apology(call.businessId()), new Step.HangUp());
    }

    /** Nobody to connect to is as if nobody answered. */
    private Step connect(Call call, int turn) {
        var then = addresses.handoff(call.id(), turn);
        var person = lines.of(call.businessId()).map(Line::handoffPhone).orElse(null);
        return person == null ? new Step.Redirect(then) : new Step.Connect(person, call.dialled(), then);
    }

    private List<Step> listen(Call call, int turn, Step said) {
        return List.of(
                said,
                new Step.Listen(addresses.turn(call.id(), turn), addresses.recording(call.id(), turn)),
                new Step.Redirect(addresses.silentTurn(call.id(), turn)));
    }

    private List<Step> last(Call call, Step said) {
        var steps = new ArrayList<Step>();
        steps.add(said);
        steps.addAll(apology(call));
        return steps;
    }
}
