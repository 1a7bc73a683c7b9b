package io.moked.sandbox.caller;

import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.twilio.line.CallLog;
import io.moked.sandbox.twilio.message.Message;
import io.moked.sandbox.world.EventLog.Heard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Demands that whatever was delivered twice had one effect. */
record NothingTwice(List<Heard> events, List<Message> messages, List<CrmDatabase.Task> tasks, CallLog call) {

    /** What makes an event of a topic the same fact as another. */
    private static final Map<String, List<String>> FACT = Map.of(
            "call.received", List.of("callId"),
            "call.completed", List.of("callId"),
            "caller.spoke", List.of("callId", "turn"),
            "reply.ready", List.of("callId", "turn"),
            "transcript.ready", List.of("conversationId", "sequence"),
            "appointment.extracted", List.of("requestId"),
            "appointment.booked", List.of("appointmentId", "version"),
            "task.requested", List.of("requestId"),
            "message.status", List.of("messageId", "version"),
            "conversation.summarized", List.of("conversationId"));

    List<Check> checks() {
        var checks = new ArrayList<Check>();
        checks.add(unique("no event tells a fact told before", events, NothingTwice::fact));
        checks.add(unique(
                "no event is published twice",
                events,
                event -> event.headers().getOrDefault("ce_id", event.topic() + event.key())));
        checks.add(unique(
                "no message is sent twice", messages, message -> message.channel() + message.to() + message.body()));
        checks.add(unique("no task is there twice", tasks, CrmDatabase.Task::toString));
        var different = call.requests().stream()
                .filter(request -> Boolean.FALSE.equals(request.repeatedAlike()))
                .map(CallLog.Exchange::url)
                .toList();
        checks.add(new Check("a repeated webhook gets the same answer", different.isEmpty(), different.toString()));
        return checks;
    }

    private static String fact(Heard event) {
        var fields = FACT.get(event.topic());
        if (fields == null) {
            return event.headers().getOrDefault("ce_id", event.topic() + event.key());
        }
        var content = event.content();
        return event.topic()
                + fields.stream().map(field -> content.path(field).asString()).toList();
    }

    private static <T> Check unique(String what, Collection<T> all, Function<T, String> identity) {
        var seen = new HashSet<String>();
        var again = all.stream().map(identity).filter(one -> !seen.add(one)).toList();
        return new Check(what, again.isEmpty(), again.isEmpty() ? all.size() + " in all" : "again: " + again);
    }
}
